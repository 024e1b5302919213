// All tasks with the branches that have them and who answers for them, now or on a day; whether those relations say more.
// returns load.Tables.Told
// whole graph: an export is the whole graph
/*
:param {asOf: null}
*/
MATCH (t:Task)
WITH t, COLLECT {
  MATCH (x:Thing|Former)-[r:HAS|WAS_HAS|ANSWERS_FOR|WAS_ANSWERS_FOR]->(t)
  WHERE coalesce(coalesce(r.moved, r.since) <= $asOf, true) AND (NOT type(r) STARTS WITH 'WAS_' OR r.until > $asOf)
    AND (x:Thing OR x.until > $asOf) AND (NOT r:HAS|WAS_HAS OR x:Branch OR x.of = 'branch')
  RETURN {has: r:HAS|WAS_HAS, more: size([key IN keys(r) WHERE NOT key IN ['changed', 'until']]) > 0, code: coalesce(head(COLLECT {
    MATCH (x)-[:WAS]->(s:State) WHERE s.until > $asOf AND s.code IS NOT NULL RETURN s.code ORDER BY s.until, s.n LIMIT 1
  }), x.code)} AS tie ORDER BY tie.code
} AS ties
RETURN elementId(t) AS id, properties(t) AS properties, [tie IN ties WHERE tie.has | tie.code] AS of,
  [tie IN ties WHERE NOT tie.has | tie.code] AS by, any(tie IN ties WHERE tie.more) AS more
ORDER BY of[0], t.kind, t.raised, t.text, by[0]

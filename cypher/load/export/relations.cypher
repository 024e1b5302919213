// All relations of one type between things, living or former, and rounds, now or on a day; a thing by its code, a former by ~ and its ref.
// returns load.Tables.Relation
// whole graph: an export is the whole graph
/*
:param {type: 'ASSISTS', past: 'WAS_ASSISTS', back: 'WAS_ASSISTS_BACK', asOf: null}
*/
CALL () {
  MATCH (a)-[r:$($type)]->(b) RETURN a, r, b
  UNION ALL
  MATCH (a)-[r:$($past)]->(b) WHERE r.until > $asOf RETURN a, r, b
  UNION ALL
  MATCH (b)-[r:$($back)]->(a) WHERE r.until > $asOf RETURN a, r, b
}
WITH a, r, b
WHERE coalesce(coalesce(r.moved, r.since) <= $asOf, true) AND coalesce(r.on <= $asOf, true)
  AND coalesce(a.since <= $asOf, true) AND coalesce(b.since <= $asOf, true)
WITH r, CASE WHEN a:Round THEN toString(a.year) WHEN a:Former AND NOT coalesce(a.until > $asOf, false) THEN '~' + a.ref
  ELSE coalesce(head(COLLECT {
    MATCH (a)-[:WAS]->(s:State) WHERE s.until > $asOf AND s.code IS NOT NULL RETURN s.code ORDER BY s.until, s.n LIMIT 1
  }), a.code) END AS from,
  CASE WHEN b:Former AND NOT coalesce(b.until > $asOf, false) THEN '~' + b.ref
  ELSE coalesce(head(COLLECT {
    MATCH (b)-[:WAS]->(s:State) WHERE s.until > $asOf AND s.code IS NOT NULL RETURN s.code ORDER BY s.until, s.n LIMIT 1
  }), b.code) END AS to
RETURN from, to, type(r) AS type, properties(r) AS properties
ORDER BY from, to, r.post, r.role, r.kind, r.on, r.since, r.moved

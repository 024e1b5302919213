// All pairing policies that override the one of the files, and where they hold; they keep no past of their own.
// returns load.Tables.Told
// whole graph: an export is the whole graph
/*
:param {asOf: null}
*/
MATCH (p:Policy)
RETURN elementId(p) AS id, properties(p) AS properties, [(p)-[:HOLDS_FOR]->(u) WHERE u:Unit OR u.until > $asOf | coalesce(head(COLLECT {
    MATCH (u)-[:WAS]->(s:State) WHERE s.until > $asOf AND s.code IS NOT NULL RETURN s.code ORDER BY s.until, s.n LIMIT 1
  }), u.code)] AS of, [] AS by, false AS more
ORDER BY of[0], p.json

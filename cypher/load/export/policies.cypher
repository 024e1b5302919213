// All pairing policies that override the one of the files, and where they hold.
// returns load.Tables.Told
// whole graph: an export is the whole graph
/*
:param {}
*/
MATCH (p:Policy)
RETURN elementId(p) AS id, properties(p) AS properties, [(p)-[:HOLDS_FOR]->(u:Unit) | u.code] AS of, [] AS by
ORDER BY of[0], p.json

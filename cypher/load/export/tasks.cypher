// All tasks with the branches that have them and who answers for them.
// returns load.Tables.Told
// whole graph: an export is the whole graph
/*
:param {}
*/
MATCH (t:Task)
RETURN elementId(t) AS id, properties(t) AS properties, [(b:Branch)-[:HAS]->(t) | b.code] AS of,
       [(by:Thing)-[:ANSWERS_FOR]->(t) | by.code] AS by
ORDER BY of[0], t.kind, t.raised, t.text, by[0]

// What a reorganisation left: what each node was before, and where that node stands now.
// returns scenarios.Left
/*
:param {id: 'grid-2018'}
*/
MATCH (r:Reorganization {id: $id})-[:LEFT]->(b:Before)
OPTIONAL MATCH (b)-[:OF]->(n)
RETURN b.of AS of, b.json AS json, elementId(n) AS id
ORDER BY of

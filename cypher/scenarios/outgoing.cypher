// Nodes of the organisation as they stand, with the relations that lead from them to others of it.
// returns scenarios.Standing
// db hits per row: 900 because each node is answered whole, with each of its relations
/*
:param {ids: []}
*/
UNWIND $ids AS id
MATCH (n) WHERE elementId(n) = id
RETURN id, labels(n) AS labels, properties(n) AS properties,
  COLLECT {
    MATCH (n)-[r]->(m:Thing|Former|State|Task|Round|Policy)
    RETURN {id: elementId(r), type: type(r), from: id, to: elementId(m), properties: properties(r)}
  } AS ties
ORDER BY id

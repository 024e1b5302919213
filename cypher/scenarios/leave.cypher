// Keeps with a reorganisation what nodes were before it, and which of them it ended.
// returns nothing
/*
:param {id: 'grid-2018', befores: []}
*/
MATCH (r:Reorganization {id: $id})
UNWIND $befores AS before
MATCH (n) WHERE elementId(n) = before.id
CREATE (r)-[:LEFT]->(:Before {of: before.of, json: before.json})-[:OF]->(n)
FOREACH (_ IN CASE WHEN before.ended THEN [1] ELSE [] END | CREATE (r)-[:ENDED]->(n))

// Begins relations between two things.
// returns nothing
/*
:param {changes: [{from: '330382114201-B', relation: 'COVERS', to: '330382114203', properties: {how: 'own'}}], on: date('2018-12-31'), revision: 2}
*/
UNWIND $changes AS change
MATCH (from:Thing {code: change.from})
MATCH (to:Thing {code: change.to})
CREATE (from)-[r:$(change.relation)]->(to)
SET r = change.properties, r.since = $on, r.changed = $revision
SET from.changed = $revision, to.changed = $revision

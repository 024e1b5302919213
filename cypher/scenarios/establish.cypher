// Brings new places, branches or organizations into being below their parents.
// returns nothing
/*
:param {changes: [{labels: ['Unit', 'Place', 'Village'], relation: 'PART_OF', under: '330382114', properties: {code: '330382114999', ref: '330382114999', name: '新村', kind: 'village'}}], on: date('2018-12-31'), revision: 2}
*/
UNWIND $changes AS change
MATCH (parent:Thing {code: change.under})
CREATE (t:Thing) SET t = change.properties, t:$(change.labels), t.since = $on, t.changed = $revision
CREATE (t)-[r:$(change.relation)]->(parent) SET r.since = $on, r.changed = $revision

// Brings new leaders into being; they stand under nobody.
// returns nothing
/*
:param {changes: [{properties: {code: 'L-new', ref: 'L-new', name: '新人'}}], on: date('2018-12-31'), revision: 2}
*/
UNWIND $changes AS change
CREATE (t:Thing:Leader) SET t = change.properties, t.since = $on, t.changed = $revision

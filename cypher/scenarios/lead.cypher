// Leads from things that live on to those that took over a share of them.
// returns nothing
/*
:param {changes: [{code: '330382114201', to: '330382114203', share: 0.4}], on: date('2018-12-31'), revision: 2}
*/
UNWIND $changes AS change
MATCH (t:Thing {code: change.code})
MATCH (to:Thing {code: change.to})
CREATE (t)-[:SUCCEEDED_BY {on: $on, share: change.share, changed: $revision}]->(to)
SET t.changed = $revision

// Takes their codes from things that are to bear others, and keeps the old ones as states that end on that day.
// returns nothing
/*
:param {changes: [{ref: '330382114201', from: '330382114201', to: '330382114998'}], on: date('2018-12-31'), revision: 2}
*/
UNWIND $changes AS change
MATCH (t:Thing {code: change.from})
WITH change, t, COUNT { (t)-[:WAS]->() } AS n
CREATE (t)-[:WAS {changed: $revision}]->(s:State {code: change.from, until: $on, n: n, changed: $revision})
SET t.code = null, t.changed = $revision

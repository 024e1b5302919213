// Gives things new values and keeps what was overwritten as a state of theirs that ends on that day.
// returns nothing
/*
:param {changes: [{code: '330382114201', values: {name: '新名'}, overwritten: {name: '旧名'}, backward: false}], on: date('2018-12-31'), revision: 2}
*/
UNWIND $changes AS change
MATCH (t:Thing {code: change.code})
FOREACH (_ IN CASE WHEN change.overwritten = {} THEN [] ELSE [1] END |
  CREATE (t)-[:WAS]->(s:State) SET s = change.overwritten, s.until = $on)
SET t += change.values, t.changed = $revision
FOREACH (_ IN CASE WHEN change.backward THEN [1] ELSE [] END | SET t:Backward)

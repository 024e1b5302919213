// Gives things new values and labels and keeps what was overwritten as a state of theirs that ends on that day.
// returns nothing
/*
:param {changes: [{code: '330382114201', values: {name: '新名'}, overwritten: {name: '旧名'}, absent: [], labels: [], without: [],
  state: true}], on: date('2018-12-31'), revision: 2}
*/
UNWIND $changes AS change
MATCH (t:Thing {code: change.code})
WITH change, t, COUNT { (t)-[:WAS]->() } AS n, labels(t) AS labels
FOREACH (_ IN CASE WHEN change.state THEN [1] ELSE [] END |
  CREATE (t)-[:WAS {changed: $revision}]->(s:State)
  SET s = change.overwritten, s.until = $on, s.n = n, s.changed = $revision,
    s.absent = CASE WHEN change.absent = [] THEN null ELSE change.absent END,
    s.labels = CASE WHEN change.labels = [] AND change.without = [] THEN null ELSE labels END)
SET t += change.values, t.changed = $revision
SET t:$(change.labels)
REMOVE t:$(change.without)

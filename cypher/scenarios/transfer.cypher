// Moves units under other units; where they stood before goes on as a past relation.
// returns nothing
/*
:param {changes: [{unit: '330382114201', to: '330382113'}], on: date('2018-12-31'), revision: 2}
*/
UNWIND $changes AS change
MATCH (t:Thing {code: change.unit})-[up:PART_OF|LOCATED_IN]->(from)
MATCH (to:Thing {code: change.to})
CREATE (t)-[w:$('WAS_' + type(up))]->(from) SET w = properties(up), w.until = $on, w.changed = $revision
CREATE (t)-[n:$(type(up))]->(to) SET n.since = $on, n.changed = $revision
SET t.changed = $revision
DELETE up

// Ends relations that nobody takes over; they go on as past relations of the same two things.
// returns nothing
/*
:param {changes: [], on: date('2018-12-31'), revision: 2}
*/
UNWIND $changes AS change
MATCH (a)-[r]->(b) WHERE elementId(r) = change.id
SET a.changed = $revision, b.changed = $revision
WITH change, a, b, r, properties(r) AS properties
DELETE r
FOREACH (past IN change.past | CREATE (a)-[w:$(past)]->(b) SET w = properties, w.until = $on, w.changed = $revision)
FOREACH (past IN change.back | CREATE (b)-[w:$(past)]->(a) SET w = properties, w.until = $on, w.changed = $revision)

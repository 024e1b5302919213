// Hands relations that start at a thing over to another thing; the old ones go on as past relations.
// returns nothing
/*
:param {changes: [], on: date('2018-12-31'), revision: 2}
*/
UNWIND $changes AS change
MATCH (from)-[r]->(other) WHERE elementId(r) = change.id
SET from.changed = $revision, other.changed = $revision
WITH change, other, r, from, properties(r) AS properties, type(r) AS relation
DELETE r
FOREACH (past IN change.past | CREATE (from)-[w:$(past)]->(other) SET w = properties, w.until = $on, w.changed = $revision)
FOREACH (past IN change.back | CREATE (other)-[w:$(past)]->(from) SET w = properties, w.until = $on, w.changed = $revision)
WITH change, other, properties, relation
MATCH (to:Thing {code: change.to})
SET to.changed = $revision
CREATE (to)-[n:$(relation)]->(other) SET n = properties, n.moved = $on, n.changed = $revision

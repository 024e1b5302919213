// Replaces the changes of a scenario by those given, in their order.
// returns nothing
/*
:param {id: 's1', changes: [{n: 0, id: 'c1', kind: 'transfer', fate: '', body: '{}', off: false}]}
*/
MATCH (s:Scenario {id: $id})
CALL (s) { MATCH (s)-[:PLANS]->(c:Change) DETACH DELETE c }
WITH s
UNWIND $changes AS change
CREATE (s)-[:PLANS {n: change.n}]->(:Change {id: change.id, kind: change.kind, body: change.body, off: change.off, refused: false,
  fate: CASE change.fate WHEN '' THEN null ELSE change.fate END})

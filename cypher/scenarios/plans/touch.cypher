// Ties a scenario to the things its changes name. One it already touches stays the same thing, whoever bears the code now.
// returns nothing
/*
:param {id: 's1', touches: [{code: '330382114201', changes: true}], codes: ['330382114201']}
*/
MATCH (s:Scenario {id: $id})
CALL (s) { MATCH (s)-[t:TOUCHES]->() WHERE NOT t.code IN $codes DELETE t }
WITH s, COLLECT { MATCH (s)-[t:TOUCHES]->() RETURN t.code } AS known
UNWIND $touches AS touch
CALL (s, touch) {
  MATCH (s)-[t:TOUCHES {code: touch.code}]->() SET t.changes = touch.changes
}
WITH s, touch WHERE NOT touch.code IN known
MATCH (u:Thing {code: touch.code})
CREATE (s)-[:TOUCHES {code: touch.code, changes: touch.changes}]->(u)

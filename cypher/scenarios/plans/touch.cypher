// Ties a scenario to the things its changes name, those it does not touch yet.
// returns nothing
/*
:param {id: 's1', touches: [{code: '330382114201', changes: true}]}
*/
MATCH (s:Scenario {id: $id})
UNWIND $touches AS touch
MATCH (u:Thing {code: touch.code})
CREATE (s)-[:TOUCHES {code: touch.code, changes: touch.changes}]->(u)

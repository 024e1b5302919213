// Removes a scenario and its changes.
// returns nothing
/*
:param {id: 's1'}
*/
MATCH (s:Scenario {id: $id})
OPTIONAL MATCH (s)-[:PLANS]->(c:Change)
DETACH DELETE s, c

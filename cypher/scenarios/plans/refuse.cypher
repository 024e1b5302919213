// Marks the changes an approval leaves out.
// returns nothing
/*
:param {id: 's1', refused: ['c1']}
*/
MATCH (:Scenario {id: $id})-[:PLANS]->(c:Change)
WHERE c.id IN $refused
SET c.refused = true

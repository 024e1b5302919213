// Lets go of the things a scenario touched: it stands in nobody's way any more.
// returns nothing
/*
:param {id: 's1'}
*/
MATCH (:Scenario {id: $id})-[t:TOUCHES]->()
DELETE t

// The codes under which a scenario touches things.
// returns a string
/*
:param {id: 's1'}
*/
MATCH (:Scenario {id: $id})-[t:TOUCHES]->()
RETURN t.code AS code
ORDER BY code

// The version of a scenario, which grows with everything that is written about it.
// returns a number
/*
:param {id: 's1'}
*/
MATCH (s:Scenario {id: $id})
RETURN s.version AS version

// Takes hold of a scenario until the transaction ends, so that two who change it come one after the other.
// returns scenarios.plans.Writing.Taken
/*
:param {id: 's1', at: 0}
*/
MATCH (s:Scenario {id: $id})
SET s.taken = $at
WITH s
REMOVE s.taken
RETURN s.version AS version, s.state AS state

// Writes what a scenario says of itself, and stamps its history with the step that led there.
// returns nothing
/*
:param {id: 's1', values: {name: '某方案', state: 'draft', version: 1}, steps: ['{"what": "create"}']}
*/
MERGE (s:Scenario {id: $id})
SET s += $values, s.history = coalesce(s.history, []) + $steps

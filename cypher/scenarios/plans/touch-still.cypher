// Whether a scenario changes the things it touches already; those it names no more are let go of.
// returns nothing
/*
:param {id: 's1', touches: {`330382114201`: true}}
*/
MATCH (:Scenario {id: $id})-[t:TOUCHES]->()
SET t.changes = $touches[t.code]
WITH t WHERE t.changes IS NULL
DELETE t

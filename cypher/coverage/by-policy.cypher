// Refs of the places at and below some units at which backward branches stand: what counts there follows the pairing policy.
// returns a string
// db hits per row: 2000 because the places between the units and their backward branches are walked over
/*
:param {codes: ['330382114']}
*/
UNWIND $codes AS code
MATCH (u:Thing&Unit {code: code})
MATCH (u) (()<-[:PART_OF]-(down:Unit) WHERE down:Branch OR down.tally_backwardBranches > 0)* (b:Backward)
MATCH (b) ((below WHERE NOT below:Place)-[:PART_OF]->())+ (place:Place)
RETURN DISTINCT place.ref AS ref
ORDER BY ref

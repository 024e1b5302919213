// Codes of the backward branches at and below a unit, looked for from above: for units with few.
// returns a string
// db hits per row: 2000 because the places between the unit and its backward branches are walked over
/*
:param {code: '330382114'}
*/
MATCH (u:Thing {code: $code})
MATCH (u) (()<-[:PART_OF]-(down WHERE down:Branch OR down.tally_backwardBranches > 0))* (b:Backward)
RETURN b.code AS code
ORDER BY code

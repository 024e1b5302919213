// Codes of whoever assists anything at and below a unit, in one role or any.
// returns a string
// db hits per row: 2000 because the places between the unit and what is assisted are walked over
/*
:param {code: '330382114', role: null}
*/
MATCH (u:Thing {code: $code})
MATCH (u) (()<-[:PART_OF]-(down:Unit) WHERE down:Branch OR down.tally_pairings > 0)* (t)<-[a:ASSISTS]-(x:Thing)
WHERE $role IS NULL OR a.role = $role
RETURN DISTINCT x.code AS code
ORDER BY code

// The living things with these codes, as every answer names them; unknown codes give no row.
// returns units.Unit
/*
:param {codes: ['330382114', '3303']}
*/
UNWIND $codes AS code
MATCH (t:Thing {code: code})
RETURN t.code AS code, t.name AS name, coalesce(t.kind, 'leader') AS kind
ORDER BY code

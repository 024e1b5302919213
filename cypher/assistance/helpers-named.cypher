// Leaders, organizations and branches by their codes; others are left out.
// returns units.Unit
/*
:param {codes: ['L-330382-4', '330382-D1', '330382']}
*/
UNWIND $codes AS code
MATCH (x:Thing {code: code}) WHERE x:Leader OR x:Organization OR x:Branch
RETURN DISTINCT x.code AS code, x.name AS name, coalesce(x.kind, 'leader') AS kind
ORDER BY code

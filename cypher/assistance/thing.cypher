// Any living thing by its code.
// returns units.Unit
/*
:param {code: 'L-330382-4'}
*/
MATCH (t:Thing {code: $code})
RETURN t.code AS code, t.name AS name, coalesce(t.kind, 'leader') AS kind

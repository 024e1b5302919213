// The living unit with a code or, where that is null, with a ref.
// returns units.Unit
/*
:param {code: '330382114', ref: null}
*/
MATCH (u:Thing) WHERE (u.code = $code OR u.ref = $ref) AND u:Unit
RETURN u.code AS code, u.name AS name, u.kind AS kind

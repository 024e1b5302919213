// The living thing with a code or, where that is null, with a ref: unit, organization or leader.
// returns units.Lens.Standing
/*
:param {code: '330382114', ref: null}
*/
MATCH (t:Thing) WHERE t.code = $code OR t.ref = $ref
RETURN t.code AS code, t.name AS name, coalesce(t.kind, 'leader') AS kind, CASE WHEN t:Place THEN 'place'
  WHEN t:Branch THEN 'branch' WHEN t:Leader THEN 'leader' ELSE 'organization' END AS of

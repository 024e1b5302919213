// Where any living thing stands: a unit's or organization's path, or that of a leader's first post, the root first.
// returns units.Lens.Standing
/*
:param {code: '330382114'}
*/
MATCH (t:Thing {code: $code})
WITH t, CASE WHEN t:Leader THEN head(COLLECT { MATCH (t)-[:HOLDS]->(u) RETURN u ORDER BY u.code LIMIT 1 }) ELSE t END AS home
MATCH p = (home)-[:PART_OF|LOCATED_IN*0..]->(above:Unit) WHERE above <> t
RETURN above.code AS code, above.name AS name, above.kind AS kind,
  CASE WHEN above:Branch THEN 'branch' ELSE 'place' END AS of
ORDER BY length(p) DESC, code

// What a unit stands under, the root first, without the unit itself.
// returns units.Unit
/*
:param {code: '330382114'}
*/
MATCH (:Thing {code: $code})-[r:PART_OF*1..]->(above)
RETURN above.code AS code, above.name AS name, above.kind AS kind
ORDER BY size(r) DESC, code

// Social organisations that a branch covers, alone or jointly, wherever that branch stands.
// names 有党组织覆盖的社会组织 | Associations covered
// returns coverage.Own
/*
:param {codes: ['330382114200', '330382114201'], year: 2018}
*/
UNWIND $codes AS code
MATCH (p:Thing {code: code})<-[:LOCATED_IN]-(o:Association)
WHERE EXISTS { (o)<-[:COVERS]-(:Branch) }
RETURN code, count(o) AS value
ORDER BY code

// Enterprises that a branch covers, alone or jointly, wherever that branch stands.
// names 有党组织覆盖的企业 | Enterprises covered
// returns coverage.Own
/*
:param {codes: ['330382114200', '330382114201'], year: 2018}
*/
UNWIND $codes AS code
MATCH (p:Thing {code: code})<-[:LOCATED_IN]-(o:Enterprise)
WHERE EXISTS { (o)<-[:COVERS]-(:Branch) }
RETURN code, count(o) AS value
ORDER BY code

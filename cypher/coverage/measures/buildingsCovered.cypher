// Buildings that a branch covers, alone or jointly.
// names 有党组织覆盖的商务楼宇 | Buildings covered
// returns coverage.Own
/*
:param {codes: ['330382114'], year: 2018}
*/
UNWIND $codes AS code
MATCH (p:Thing {code: code})<-[:LOCATED_IN]-(o:Building)
WHERE EXISTS { (o)<-[:COVERS]-(:Branch) }
RETURN code, count(o) AS value
ORDER BY code

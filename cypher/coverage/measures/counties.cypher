// Counties, county-level cities and districts.
// names 县（市、区） | Counties
// returns coverage.Own
/*
:param {codes: ['330382'], year: 2018}
*/
UNWIND $codes AS code
MATCH (p:Thing {code: code})
WHERE p:County
RETURN code, 1 AS value
ORDER BY code

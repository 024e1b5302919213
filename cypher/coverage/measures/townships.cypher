// Townships, towns and subdistricts.
// names 乡镇（街道） | Townships
// returns coverage.Own
/*
:param {codes: ['330382114'], year: 2018}
*/
UNWIND $codes AS code
MATCH (p:Thing {code: code})
WHERE p:Township
RETURN code, 1 AS value
ORDER BY code

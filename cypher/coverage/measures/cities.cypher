// Cities.
// names 市 | Cities
// returns coverage.Own
/*
:param {codes: ['3303'], year: 2018}
*/
UNWIND $codes AS code
MATCH (p:Thing {code: code})
WHERE p:City
RETURN code, 1 AS value
ORDER BY code

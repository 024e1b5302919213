// Administrative villages.
// names 行政村 | Villages
// returns coverage.Own
/*
:param {codes: ['330382114200', '330382114201'], year: 2018}
*/
UNWIND $codes AS code
MATCH (p:Thing {code: code})
WHERE p:Village
RETURN code, 1 AS value
ORDER BY code

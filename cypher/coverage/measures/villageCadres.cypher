// Cadres of villages in the reporting year; those of communities are not among them.
// names 村干部 | Village cadres
// returns coverage.Own
/*
:param {codes: ['330382114200', '330382114201'], year: 2018}
*/
UNWIND $codes AS code
MATCH (p:Thing {code: code})
WHERE p:Village
WITH code, p['cadres_' + $year] AS value
WHERE value <> 0
RETURN code, value
ORDER BY code

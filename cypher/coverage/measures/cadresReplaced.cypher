// Village and community cadres replaced in the reporting year.
// names 调整撤换干部 | Cadres replaced
// returns coverage.Own
/*
:param {codes: ['330382114200', '330382114201'], year: 2018}
*/
UNWIND $codes AS code
MATCH (p:Thing {code: code})
WHERE p:Place
WITH code, p['cadresReplaced_' + $year] AS value
WHERE value <> 0
RETURN code, value
ORDER BY code

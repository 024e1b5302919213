// Village cadres with basic employee pension in the reporting year; those of communities are not among them.
// names 参加职工养老保险的村干部 | Village cadres insured
// returns coverage.Own
/*
:param {codes: ['330382114200', '330382114201'], year: 2018}
*/
UNWIND $codes AS code
MATCH (p:Thing {code: code})
WHERE p:Village
WITH code, p['cadresInsured_' + $year] AS value
WHERE value <> 0
RETURN code, value
ORDER BY code

// Collective income of villages in the reporting year, in yuan.
// names 村集体经济收入（元） | Collective income (yuan)
// returns coverage.Own
/*
:param {codes: ['330382114200', '330382114201'], year: 2018}
*/
UNWIND $codes AS code
MATCH (p:Thing {code: code})
WHERE p:Village
WITH code, p['collectiveIncome_' + $year] AS value
WHERE value <> 0
RETURN code, value
ORDER BY code

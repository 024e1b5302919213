// What all cadres of a village are paid in the reporting year, in yuan; those of communities are not among them.
// names 村干部报酬总额（元） | Village cadres' pay (yuan)
// returns coverage.Own
/*
:param {codes: ['330382114200', '330382114201'], year: 2018}
*/
UNWIND $codes AS code
MATCH (p:Thing {code: code})
WHERE p:Village
WITH code, p['cadrePay_' + $year] AS value
WHERE value <> 0
RETURN code, value
ORDER BY code

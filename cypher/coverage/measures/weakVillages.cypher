// Villages with a collective income below 100,000 yuan in the reporting year; one whose income is not known is not weak.
// names 集体经济薄弱村 | Weak villages
// returns coverage.Own
/*
:param {codes: ['330382114200', '330382114201'], year: 2018}
*/
UNWIND $codes AS code
MATCH (p:Thing {code: code})
WHERE p:Village
  AND p['collectiveIncome_' + $year] < 100000
RETURN code, 1 AS value
ORDER BY code

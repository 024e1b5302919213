// Candidates of villages and communities disqualified in the reporting year.
// names 取消资格的候选人 | Candidates disqualified
// returns coverage.Own
/*
:param {codes: ['330382114200', '330382114201'], year: 2018}
*/
UNWIND $codes AS code
MATCH (p:Thing {code: code})
WHERE p:Place
WITH code, p['candidatesDisqualified_' + $year] AS value
WHERE value <> 0
RETURN code, value
ORDER BY code

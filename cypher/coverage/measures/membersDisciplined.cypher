// Members of villages and communities disciplined in the reporting year.
// names 处置不合格党员 | Members disciplined
// returns coverage.Own
/*
:param {codes: ['330382114200', '330382114201'], year: 2018}
*/
UNWIND $codes AS code
MATCH (p:Thing {code: code})
WHERE p:Place
WITH code, p['membersDisciplined_' + $year] AS value
WHERE value <> 0
RETURN code, value
ORDER BY code

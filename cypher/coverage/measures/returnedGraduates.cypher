// Villages with at least one returned graduate in the reporting year.
// names 有返乡大学生的村 | Villages with returned graduates
// returns coverage.Own
/*
:param {codes: ['330382114200', '330382114201'], year: 2018}
*/
UNWIND $codes AS code
MATCH (p:Thing {code: code})
WHERE p:Village
  AND p['returnedGraduates_' + $year] >= 1
RETURN code, 1 AS value
ORDER BY code

// Villages and communities whose secretary trains other secretaries in the reporting year.
// names 带徒书记 | Trainer secretaries
// returns coverage.Own
/*
:param {codes: ['330382114200', '330382114201'], year: 2018}
*/
UNWIND $codes AS code
MATCH (p:Thing {code: code})
WHERE p:Place AND p['trainerSecretary_' + $year]
RETURN code, 1 AS value
ORDER BY code

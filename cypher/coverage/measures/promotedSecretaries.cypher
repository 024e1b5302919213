// Villages and communities whose secretary was promoted in the reporting year.
// names 提拔书记 | Promoted secretaries
// returns coverage.Own
/*
:param {codes: ['330382114200', '330382114201'], year: 2018}
*/
UNWIND $codes AS code
MATCH (p:Thing {code: code})
WHERE p:Place AND p['promotedSecretary_' + $year]
RETURN code, 1 AS value
ORDER BY code

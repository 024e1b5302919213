// Villages and communities whose secretary was trained in the reporting year.
// names 受训书记 | Secretaries trained
// returns coverage.Own
/*
:param {codes: ['330382114200', '330382114201'], year: 2018}
*/
UNWIND $codes AS code
MATCH (p:Thing {code: code})
WHERE p:Place AND p['secretaryTrained_' + $year]
RETURN code, 1 AS value
ORDER BY code

// Villages and communities whose secretary is a model secretary in the reporting year.
// names 兴村治社名师 | Model secretaries
// returns coverage.Own
/*
:param {codes: ['330382114200', '330382114201'], year: 2018}
*/
UNWIND $codes AS code
MATCH (p:Thing {code: code})
WHERE p:Place AND p['modelSecretary_' + $year]
RETURN code, 1 AS value
ORDER BY code

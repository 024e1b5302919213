// Village and community cadres counselled in the reporting year.
// names 约谈诫勉干部 | Cadres counselled
// returns coverage.Own
/*
:param {codes: ['330382114200', '330382114201'], year: 2018}
*/
UNWIND $codes AS code
MATCH (p:Thing {code: code})
WHERE p:Place
WITH code, p['cadresCounselled_' + $year] AS value
WHERE value <> 0
RETURN code, value
ORDER BY code

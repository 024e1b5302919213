// Villages with the fact demonstration.
// names 党建示范村 | Demonstration villages
// returns coverage.Own
/*
:param {codes: ['330382114200', '330382114201'], year: 2018}
*/
UNWIND $codes AS code
MATCH (p:Thing {code: code})
WHERE p:Village
  AND p.demonstration
RETURN code, 1 AS value
ORDER BY code

// Townships with the fact demonstration.
// names 党建示范乡镇 | Demonstration townships
// returns coverage.Own
/*
:param {codes: ['330382114'], year: 2018}
*/
UNWIND $codes AS code
MATCH (p:Thing {code: code})
WHERE p:Township
  AND p.demonstration
RETURN code, 1 AS value
ORDER BY code

// Weak villages that an enterprise assists.
// names 其中与企业结对 | Of which paired
// returns coverage.Own
/*
:param {codes: ['330382114200', '330382114201'], year: 2018}
*/
UNWIND $codes AS code
MATCH (p:Thing {code: code})
WHERE p:Village
  AND p['collectiveIncome_' + $year] < 100000
  AND EXISTS { (p)<-[:ASSISTS {role: 'enterprise'}]-(:Enterprise) }
RETURN code, 1 AS value
ORDER BY code

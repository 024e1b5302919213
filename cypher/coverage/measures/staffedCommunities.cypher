// Communities with at least six full-time social workers in the reporting year.
// names 专职社工配备到位的社区 | Staffed communities
// returns coverage.Own
/*
:param {codes: ['330382114001', '330382114002'], year: 2018}
*/
UNWIND $codes AS code
MATCH (p:Thing {code: code})
WHERE p:Community
  AND p['socialWorkers_' + $year] >= 6
RETURN code, 1 AS value
ORDER BY code

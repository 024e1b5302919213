// Urban communities.
// names 社区 | Communities
// returns coverage.Own
/*
:param {codes: ['330382114001', '330382114002'], year: 2018}
*/
UNWIND $codes AS code
MATCH (p:Thing {code: code})
WHERE p:Community
RETURN code, 1 AS value
ORDER BY code

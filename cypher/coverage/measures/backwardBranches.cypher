// Branches that are on the backward list now.
// names 软弱落后党组织 | Backward branches
// returns coverage.Own
/*
:param {codes: ['330382114200', '330382114201'], year: 2018}
*/
UNWIND $codes AS code
MATCH (p:Thing {code: code})<-[:PART_OF]-(:Branch)<-[:PART_OF*0..]-(b:Backward)
RETURN code, count(b) AS value
ORDER BY code

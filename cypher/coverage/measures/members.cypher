// Members, each at the branch that keeps the membership.
// names 党员 | Members
// returns coverage.Own
/*
:param {codes: ['330382114200', '330382114201'], year: 2018}
*/
UNWIND $codes AS code
MATCH (p:Thing {code: code})<-[:PART_OF]-(:Branch)<-[:PART_OF*0..]-(b:Branch)
WHERE b.members > 0
RETURN code, sum(b.members) AS value
ORDER BY code

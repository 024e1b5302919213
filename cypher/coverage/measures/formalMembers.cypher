// Members who are past their probation.
// names 正式党员 | Formal members
// returns coverage.Own
/*
:param {codes: ['330382114200', '330382114201'], year: 2018}
*/
UNWIND $codes AS code
MATCH (p:Thing {code: code})<-[:PART_OF]-(:Branch)<-[:PART_OF*0..]-(b:Branch)
WHERE b.formalMembers > 0
RETURN code, sum(b.formalMembers) AS value
ORDER BY code

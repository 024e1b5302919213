// Memberships of veterans settled in the reporting year.
// names 落实组织关系的退役军人 | Veterans settled
// returns coverage.Own
/*
:param {codes: ['3303'], year: 2018}
*/
UNWIND $codes AS code
MATCH (p:Thing {code: code})<-[:PART_OF]-(:Branch)<-[:PART_OF*0..]-(b:VeteransBranch)
WITH code, sum(b['veteransSettled_' + $year]) AS value
WHERE value <> 0
RETURN code, value
ORDER BY code

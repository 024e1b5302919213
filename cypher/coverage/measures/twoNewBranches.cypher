// Enterprise and association branches begun in the reporting year.
// names 新建两新党组织 | New enterprise and association branches
// returns coverage.Own
/*
:param {codes: ['330382114200', '330382114201'], year: 2018}
*/
UNWIND $codes AS code
MATCH (p:Thing {code: code})<-[:PART_OF]-(:Branch)<-[:PART_OF*0..]-(b:Branch)
WHERE (b:EnterpriseBranch OR b:AssociationBranch) AND date({year: $year}) <= b.since < date({year: $year + 1})
RETURN code, count(b) AS value
ORDER BY code

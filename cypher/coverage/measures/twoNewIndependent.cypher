// Enterprise and association branches begun in the reporting year that cover a thing of their own; joint ones do not.
// names 其中单独组建 | Of which independent
// returns coverage.Own
/*
:param {codes: ['330382114200', '330382114201'], year: 2018}
*/
UNWIND $codes AS code
MATCH (p:Thing {code: code})<-[:PART_OF]-(:Branch)<-[:PART_OF*0..]-(b:Branch)
WHERE (b:EnterpriseBranch OR b:AssociationBranch) AND date({year: $year}) <= b.since < date({year: $year + 1})
  AND EXISTS { (b)-[:COVERS {how: 'own'}]->() }
RETURN code, count(b) AS value
ORDER BY code

// Grid branches and groups that a reorganisation established.
// names 网格党组织 | Grid branches
// returns coverage.Own
/*
:param {codes: ['330382114200', '330382114201'], year: 2018}
*/
UNWIND $codes AS code
MATCH (p:Thing {code: code})<-[:PART_OF]-(:Branch)<-[:PART_OF*0..]-(b:GridBranch)
WHERE EXISTS { (b)<-[:ESTABLISHED]-(:Reorganization) }
RETURN code, count(b) AS value
ORDER BY code

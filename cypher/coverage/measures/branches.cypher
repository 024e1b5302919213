// Party organisations of every kind and form, leading committees and groups among them.
// names 党组织 | Branches
// returns coverage.Own
/*
:param {codes: ['330382114200', '330382114201'], year: 2018}
*/
UNWIND $codes AS code
MATCH (p:Thing {code: code})<-[:PART_OF]-(:Branch)<-[:PART_OF*0..]-(b:Branch)
RETURN code, count(b) AS value
ORDER BY code

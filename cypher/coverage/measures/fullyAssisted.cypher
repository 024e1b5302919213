// Backward branches that have each of the four helpers: county leader, township leader, department, first secretary.
// names 结对帮扶到位 | Fully assisted
// returns coverage.Own
/*
:param {codes: ['330382114200', '330382114201'], year: 2018}
*/
UNWIND $codes AS code
MATCH (p:Thing {code: code})<-[:PART_OF]-(:Branch)<-[:PART_OF*0..]-(b:Backward)
WHERE all(role IN ['county-leader', 'township-leader', 'department', 'first-secretary']
  WHERE EXISTS { (b)<-[:ASSISTS {role: role}]-() })
RETURN code, count(b) AS value
ORDER BY code

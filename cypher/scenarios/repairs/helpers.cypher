// Who helps in a role in the same county as a branch, those who carry least first.
// returns scenarios.plans.Candidates.Helper
// db hits per row: 3000 because everybody who helps in that role in the county is weighed
/*
:param {code: '330382114202-B', role: 'county-leader'}
*/
MATCH (b:Thing {code: $code})-[:PART_OF]->+(:County)<-[:PART_OF]-+(:Backward)<-[:ASSISTS {role: $role}]-(y:Thing)
WHERE NOT EXISTS { (y)-[:ASSISTS]->(b) }
WITH DISTINCT y
RETURN y.code AS code, y.name AS name, COUNT { (y)-[:ASSISTS {role: $role}]->() } AS load
ORDER BY load, code
LIMIT 10

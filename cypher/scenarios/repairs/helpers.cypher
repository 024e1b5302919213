// Who helps backward branches in a role in the same county, those who carry least first.
// returns scenarios.plans.Candidates.Helper
// whole graph: backward branches are few, and whoever helps one of them may help another
/*
:param {code: '330382114202-B', role: 'county-leader'}
*/
MATCH (b:Thing {code: $code})-[:PART_OF]->+(c:County)
WITH b, c.code AS county
MATCH (y:Thing)-[:ASSISTS {role: $role}]->(other:Backward)
WHERE NOT EXISTS { (y)-[:ASSISTS]->(b) } AND EXISTS { (other)-[:PART_OF]->+(:County {code: county}) }
WITH DISTINCT y
RETURN y.code AS code, y.name AS name, COUNT { (y)-[:ASSISTS {role: $role}]->() } AS load
ORDER BY load, code
LIMIT 10

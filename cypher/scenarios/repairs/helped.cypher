// What a helper assists, each with who else helps backward branches in the same role in the county, those who carry least first.
// returns scenarios.plans.Candidates.Helped
// whole graph: backward branches are few, and whoever helps one of them may help another
/*
:param {code: 'L-330382-01'}
*/
MATCH (x:Thing {code: $code})-[a:ASSISTS]->(t)-[:PART_OF]->+(c:County)
WITH x, a.role AS role, t, c.code AS county
MATCH (y:Thing)-[o:ASSISTS]->(other:Backward)
WHERE o.role = role AND y.ref <> x.ref AND NOT EXISTS { (y)-[:ASSISTS]->(t) }
  AND EXISTS { (other)-[:PART_OF]->+(:County {code: county}) }
WITH DISTINCT t, role, y
RETURN t.code AS target, t.name AS targetName, role, y.code AS helper, y.name AS name,
  COUNT { (y)-[:ASSISTS {role: role}]->() } AS load
ORDER BY load, target, helper

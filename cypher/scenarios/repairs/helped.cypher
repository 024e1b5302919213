// What a helper assists, each with who else helps in the same role nearby, those who carry least first.
// returns scenarios.plans.Candidates.Helped
// db hits per row: 3000 because everybody who helps in that role around the target is weighed
/*
:param {code: 'L-330382-01'}
*/
MATCH (x:Thing {code: $code})-[a:ASSISTS]->(t)
WITH x, a.role AS role, t
CALL (x, role, t) {
  MATCH (t)-[:PART_OF]->{1,3}(place:Place)
  MATCH (place)<-[:PART_OF]-{1,3}(other:Branch)<-[:ASSISTS {role: role}]-(y:Thing)
  WHERE y.ref <> x.ref AND NOT EXISTS { (y)-[:ASSISTS]->(t) }
  WITH DISTINCT y
  RETURN y.code AS helper, y.name AS name, COUNT { (y)-[:ASSISTS {role: role}]->() } AS load
  ORDER BY load, helper LIMIT 5
}
RETURN t.code AS target, t.name AS targetName, role, helper, name, load
ORDER BY load, target, helper

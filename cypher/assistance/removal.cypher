// Everything a helper helps, with all the roles filled there and which of them it fills itself.
// returns assistance.Targets.Target
// db hits per row: 300 because the way up from everything it helps is looked at
/*
:param {code: 'L-330382-4', own: ['330382'], year: 2018}
*/
MATCH (x:Thing {code: $code})-[:ASSISTS]->(t)
WITH DISTINCT x, t
RETURN {code: t.code, name: t.name, kind: t.kind} AS unit,
  CASE WHEN t:Backward THEN 'backward' WHEN t:Village AND t['collectiveIncome_' + $year] < 100000 THEN 'weak' ELSE 'other' END AS target,
  CASE WHEN size($own) > 0 THEN head(COLLECT {
    MATCH p = (t)-[:PART_OF*0..]->(a) WHERE a.code IN $own RETURN a.code ORDER BY length(p), a.code LIMIT 1
  }) END AS madeFor,
  COLLECT { MATCH (y:Thing)-[a:ASSISTS]->(t) RETURN {role: a.role, helper: y.code} AS pair ORDER BY a.role, y.code } AS pairs
ORDER BY unit.code

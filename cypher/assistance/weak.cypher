// The villages at and below a unit whose collective is weak, each with its pairings and the nearest unit above that made a policy of its own.
// returns assistance.Targets.Target
// db hits per row: 600 because the places between the unit and its weak villages are walked over
/*
:param {code: '330382114', own: ['330382'], year: 2018}
*/
MATCH (u:Thing {code: $code})
MATCH (u) (()<-[:PART_OF]-(down:Place) WHERE down.tally_weakVillages > 0)* (v:Village)
WHERE v['collectiveIncome_' + $year] < 100000
RETURN {code: v.code, name: v.name, kind: v.kind} AS unit, 'weak' AS target,
  CASE WHEN size($own) > 0 THEN head(COLLECT {
    MATCH p = (v)-[:PART_OF*0..]->(a) WHERE a.code IN $own RETURN a.code ORDER BY length(p), a.code LIMIT 1
  }) END AS madeFor,
  COLLECT { MATCH (x:Thing)-[a:ASSISTS]->(v) RETURN {role: a.role, helper: x.code} AS pair ORDER BY a.role, x.code } AS pairs
ORDER BY unit.code

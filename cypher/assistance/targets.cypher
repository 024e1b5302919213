// The backward branches at and below a unit, each with its pairings and the nearest unit above that made a policy of its own.
// returns assistance.Targets.Target
// db hits per row: 2000 because the places between the unit and its backward branches are walked over
/*
:param {code: '330382114', own: ['330382']}
*/
MATCH (u:Thing {code: $code})
MATCH (u) (()<-[:PART_OF]-(down:Unit) WHERE down:Branch OR down.tally_backwardBranches > 0)* (b:Backward)
RETURN {code: b.code, name: b.name, kind: b.kind} AS unit, 'backward' AS target,
  CASE WHEN size($own) > 0 THEN head(COLLECT {
    MATCH p = (b)-[:PART_OF*0..]->(a) WHERE a.code IN $own RETURN a.code ORDER BY length(p), a.code LIMIT 1
  }) END AS madeFor,
  COLLECT { MATCH (x:Thing)-[a:ASSISTS]->(b) RETURN {role: a.role, helper: x.code} AS pair ORDER BY a.role, x.code } AS pairs
ORDER BY unit.code

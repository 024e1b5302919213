// Pairings and contact points of what stands at and below a unit, counted between two levels.
// returns assistance.Lifted.Row
// db hits per row: 3000 because every relation below the unit is led up to its levels
/*
:param {code: '330382114', from: 'department', to: 'village'}
*/
MATCH (u:Thing {code: $code})
MATCH (u) (()<-[:PART_OF]-(down:Unit)
  WHERE down:Branch OR down.tally_pairings > 0 OR down.tally_contactPoints > 0)* (t)<-[r:ASSISTS|CONTACTS]-(x:Thing)
WITH t, r, x, CASE WHEN $from = coalesce(x.kind, 'leader') AND NOT x:Branch THEN x ELSE head(COLLECT {
    MATCH (x)-[:HOLDS]->{0,1}(at)-[:PART_OF|LOCATED_IN]->*(a:Place|Organization) WHERE a.kind = $from RETURN a ORDER BY a.code LIMIT 1
  }) END AS start, CASE WHEN $to = 'branch' AND t:Branch THEN t ELSE head(COLLECT {
    MATCH (t)-[:PART_OF]->*(a:Place) WHERE a.kind = $to RETURN a
  }) END AS end
WITH start, end, type(r) AS relation, coalesce(r.role, '') AS role, count(*) AS relations
RETURN CASE WHEN start IS NOT NULL THEN {code: start.code, name: start.name, kind: coalesce(start.kind, 'leader')} END AS `from`,
  CASE WHEN end IS NOT NULL THEN {code: end.code, name: end.name, kind: end.kind} END AS `to`, relation, role, relations
ORDER BY start.code, end.code, relation, role

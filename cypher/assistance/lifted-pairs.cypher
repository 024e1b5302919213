// The single pairings and contact points behind one count between two levels.
// returns assistance.Lifted.Pair
// db hits per row: 3000 because every relation below the unit is led up to its levels
/*
:param {code: '330382114', from: 'county', to: 'township', of: '330382', at: '330382114'}
*/
MATCH (u:Thing {code: $code})
MATCH (u) (()<-[:PART_OF]-(down:Unit)
  WHERE down:Branch OR down.tally_pairings > 0 OR down.tally_contactPoints > 0)* (t)<-[r:ASSISTS|CONTACTS]-(x:Thing)
WITH t, r, x, CASE WHEN $from = coalesce(x.kind, 'leader') AND NOT x:Branch THEN x.code ELSE head(COLLECT {
    MATCH (x)-[:HOLDS]->{0,1}(at)-[:PART_OF|LOCATED_IN]->*(a:Place|Organization) WHERE a.kind = $from
    RETURN a.code ORDER BY a.code LIMIT 1
  }) END AS start, CASE WHEN $to = 'branch' AND t:Branch THEN t.code ELSE head(COLLECT {
    MATCH (t)-[:PART_OF]->*(a:Place) WHERE a.kind = $to RETURN a.code
  }) END AS end
WHERE coalesce(start, '') = $of AND coalesce(end, '') = $at
RETURN type(r) AS relation, r.role AS role, {code: x.code, name: x.name, kind: coalesce(x.kind, 'leader')} AS helper,
  {code: t.code, name: t.name, kind: t.kind} AS unit, r.since AS since
ORDER BY helper.code, unit.code, relation, role

// Contact points, pairings and coverings of a unit and, when deep, of all below it, each by the child they reach.
// returns units.Lens.Crossing
// db hits per row: 300 because what lies between the unit and the relations is walked over
/*
:param {code: '330382114', deep: true}
*/
MATCH (f:Thing {code: $code})
CALL (f) {
  MATCH (f) ((up)<-[:PART_OF]-(down:Unit)
    WHERE ($deep OR up = f) AND (down:Branch OR down.tally_contactPoints > 0 OR down.tally_pairings > 0))* (y)
  MATCH (x:Thing)-[r:CONTACTS|ASSISTS]->(y)
  RETURN x, r, coalesce(head(down), f) AS y
  UNION
  MATCH (f)-[r:CONTACTS|ASSISTS|COVERS]->(y:Thing)
  RETURN f AS x, r, y
  UNION
  MATCH (f)<-[:PART_OF]-(x:Branch)-[r:COVERS]->(y:Thing)
  RETURN x, r, y
}
WITH x, y, type(r) AS relation, r.role AS role, count(r) AS count
RETURN {code: x.code, name: x.name, kind: coalesce(x.kind, 'leader'), of: CASE WHEN x:Leader THEN 'leader'
    WHEN x:Organization THEN 'organization' WHEN x:Branch THEN 'branch' ELSE 'place' END, homes: COLLECT {
      MATCH p = (x)-[:PART_OF|LOCATED_IN|HOLDS*1..]->(a) RETURN a.code AS home ORDER BY length(p), home
    }} AS source,
  {code: y.code, name: y.name, kind: coalesce(y.kind, 'leader'), of: CASE WHEN y:Organization THEN 'organization'
    WHEN y:Branch THEN 'branch' ELSE 'place' END, homes: COLLECT {
      MATCH p = (y)-[:PART_OF|LOCATED_IN*1..]->(a) RETURN a.code AS home ORDER BY length(p), home
    }} AS target,
  relation, role, count
ORDER BY relation, role, source.code, target.code

// Lines that no branch covers.
// returns coverage.Coverage.Gap
// db hits per row: 2000 because the way down to a gap passes by all places of a level
/*
:param {code: '330382114', value: 'tally_linesCovered', of: 'tally_lines', after: '', limit: 20}
*/
MATCH (unit:Thing {code: $code} WHERE coalesce(unit[$of], 0) > coalesce(unit[$value], 0))
  (()<-[:PART_OF]-(c:Place WHERE coalesce(c[$of], 0) > coalesce(c[$value], 0)))* (p:Place)
MATCH (p)<-[:LOCATED_IN]-(o:Line)
WHERE o.code > $after AND NOT EXISTS { (o)<-[:COVERS]-(:Branch) }
WITH p, o
ORDER BY o.code
LIMIT $limit
RETURN o.code AS code, o.name AS name, o.kind AS kind, 1 AS missing,
  COLLECT {
    MATCH path = (p)-[:PART_OF*0..]->(a)
    RETURN a {.code, .name, .kind} ORDER BY length(path) DESC
  } AS path
ORDER BY code

// Backward branches that lack a helper asked for by the pairing policy that holds where they stand.
// returns coverage.Coverage.Gap
// db hits per row: 2000 because the way down to a gap passes by all places of a level
/*
:param {code: '330382114', value: 'tally_fullyAssisted', of: 'tally_backwardBranches', after: '', limit: 20, year: 2018, asked: {`*`: ['county-leader']}}
*/
MATCH (unit:Thing {code: $code} WHERE coalesce(unit[$of], 0) > coalesce(unit[$value], 0))
  (()<-[:PART_OF]-(c:Place WHERE coalesce(c[$of], 0) > coalesce(c[$value], 0)))* (p:Place)
MATCH (p)<-[:PART_OF]-(:Branch)<-[:PART_OF*0..]-(b:Branch)
WHERE b.code > $after AND b:Backward
WITH b, [(b)<-[a:ASSISTS]-() | a.role] AS held, $asked[coalesce(CASE WHEN size(keys($asked)) > 1 THEN head(COLLECT {
    MATCH way = (b)-[:PART_OF*0..]->(at) WHERE at.code IN keys($asked) RETURN at.code AS made ORDER BY length(way), made LIMIT 1
  }) END, '*')] AS asked
WHERE any(role IN asked WHERE size([r IN held WHERE r = role]) < size([r IN asked WHERE r = role]))
WITH b
ORDER BY b.code
LIMIT $limit
RETURN b.code AS code, b.name AS name, b.kind AS kind, 1 AS missing,
  COLLECT {
    MATCH path = (b)-[:PART_OF*1..]->(a)
    RETURN a {.code, .name, .kind} ORDER BY length(path) DESC
  } AS path
ORDER BY code

// The place a unit's coverage is told at: the place itself, or the nearest one above a branch.
// returns coverage.Coverage.Place
// db hits per row: 150 because a place is read with all its tallies
/*
:param {code: '330382114'}
*/
MATCH path = (asked:Thing {code: $code})-[:PART_OF*0..]->(p:Place)
WITH asked, p
ORDER BY length(path)
LIMIT 1
RETURN p.code AS code, p.name AS name, p.kind AS kind, properties(p) AS properties,
  CASE WHEN asked <> p THEN asked {.code, .name, .kind} END AS asked

// The places at which more is counted by one measure than by another, leaving aside what their own lower places explain.
// returns coverage.Coverage.Gap
// db hits per row: 2000 because the way down to a gap passes by all places of a level
/*
:param {code: '330382114', value: 'tally_oneShoulder', of: 'tally_villagesWithBranch', after: '', limit: 20}
*/
MATCH (:Thing {code: $code})
  (()<-[:PART_OF]-(c:Place WHERE coalesce(c[$of], 0) > coalesce(c[$value], 0)))* (p:Place)
WITH p, coalesce(p[$of], 0) - coalesce(p[$value], 0)
  - reduce(below = 0, n IN COLLECT {
      MATCH (p)<-[:PART_OF]-(child:Place)
      RETURN coalesce(child[$of], 0) - coalesce(child[$value], 0) AS n
    } | below + n) AS missing
WHERE missing > 0 AND p.code > $after
WITH p, missing
ORDER BY p.code
LIMIT $limit
RETURN p.code AS code, p.name AS name, p.kind AS kind, missing,
  COLLECT {
    MATCH path = (p)-[:PART_OF*1..]->(a)
    RETURN a {.code, .name, .kind} ORDER BY length(path) DESC
  } AS path
ORDER BY code

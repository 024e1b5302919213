// The units directly below one unit, places before branches, each by code: those that come after one of them.
// returns units.Units.Below
// db hits per row: 60 because all the tallies of each child are answered
/*
:param {code: '330382114', of: null, kind: null, after: '', limit: 200}
*/
OPTIONAL MATCH (last:Thing {code: $after})
WITH coalesce(last:Branch, false) AS inBranches
MATCH (:Thing {code: $code})<-[:PART_OF]-(c:Unit)
WHERE ($of IS NULL OR $of = 'place' AND c:Place OR $of = 'branch' AND c:Branch)
  AND ($kind IS NULL OR c.kind = $kind)
  AND (c.code > $after AND c:Branch = inBranches OR c:Branch AND NOT inBranches)
WITH c, CASE WHEN c:Branch THEN 'branch' ELSE 'place' END AS of
ORDER BY of DESC, c.code LIMIT $limit
RETURN c.code AS code, of, properties(c) AS properties,
  COUNT { (c)<-[:PART_OF]-() } AS children,
  CASE WHEN of = 'branch'
    THEN reduce(sum = 0, m IN COLLECT { MATCH (c)<-[:PART_OF*0..]-(b:Branch) RETURN b.members } | sum + m)
    END AS size
ORDER BY of DESC, code

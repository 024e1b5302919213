// The branches of the same kind that stand beside a branch, under its own parent or one beside that, the nearest and smallest first.
// returns scenarios.plans.Candidates.Neighbour
// db hits per row: 60 because places beside it are looked through
/*
:param {code: '330382114202-B'}
*/
MATCH (b:Thing {code: $code})-[:PART_OF]->(p)
CALL (b, p) {
  MATCH (p)<-[:PART_OF]-(o:Branch) WHERE o.kind = b.kind AND o.code <> b.code
  RETURN o, p AS under, 0 AS far
  UNION
  MATCH (p)-[:PART_OF]->()<-[:PART_OF]-(under)<-[:PART_OF]-(o:Branch) WHERE under.ref <> p.ref AND o.kind = b.kind
  RETURN o, under, 1 AS far
}
RETURN o.code AS code, o.name AS name, under.code AS under, far
ORDER BY far, coalesce(o.members, 0), code

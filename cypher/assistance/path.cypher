// The shortest ways from one thing to another along some kinds of relations, whichever way these lead.
// returns assistance.Paths.Row
// db hits per row: 200000 because both ends are searched around until they meet
/*
:param {from: 'L-330382-4', to: '330382114202-B', via: ['PART_OF', 'LOCATED_IN', 'HOLDS', 'CONTACTS', 'ASSISTS', 'COVERS'], limit: 5}
*/
MATCH (a:Thing {code: $from})
MATCH (b:Thing {code: $to})
MATCH p = ALL SHORTEST (a) (()-[r:PART_OF|LOCATED_IN|HOLDS|CONTACTS|ASSISTS|COVERS WHERE type(r) IN $via]-(:Thing)){1,14} (b)
WITH p LIMIT $limit
RETURN [n IN nodes(p) | {code: n.code, name: n.name, kind: coalesce(n.kind, 'leader')}] AS things,
  [r IN relationships(p) | {relation: type(r), about: coalesce(r.role, r.post, r.how), `from`: startNode(r).code}] AS steps
ORDER BY [n IN nodes(p) | n.code]

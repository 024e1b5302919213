// The backward branches at and below a unit, each with its helpers and the policy that holds for it.
// returns assistance.Assistance.Row
// db hits per row: 2000 because the places between the unit and its backward branches are walked over
/*
:param {code: '330382114'}
*/
MATCH (u:Thing {code: $code})
MATCH (u) (()<-[:PART_OF]-(down:Unit) WHERE down:Branch OR down.tally_backwardBranches > 0)* (b:Backward)
RETURN b.code AS code, b.name AS name, b.backwardReason AS reason, b.backwardSince AS since,
  COLLECT {
    MATCH (b)-[r:PART_OF*1..]->(a)
    RETURN {code: a.code, name: a.name, kind: a.kind} AS unit ORDER BY size(r) DESC, a.code
  } AS path,
  head(COLLECT {
    MATCH p = (b)-[:PART_OF*1..]->()<-[:HOLDS_FOR]-(policy:Policy)
    RETURN policy.json AS json ORDER BY length(p), json LIMIT 1
  }) AS policy,
  COLLECT {
    MATCH (x:Thing)-[a:ASSISTS]->(b)
    RETURN {role: a.role, code: x.code, name: x.name, kind: coalesce(x.kind, 'leader'), since: a.since,
      load: COUNT { (x)-[:ASSISTS]->() }, post: head(COLLECT {
        MATCH (x)-[h:HOLDS]->(at) RETURN h.post AS post ORDER BY at <> b, at.code, post LIMIT 1
      })} AS helper ORDER BY a.role, x.code, a.since
  } AS helpers
ORDER BY code

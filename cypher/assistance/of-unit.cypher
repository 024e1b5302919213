// Backward branches with what they stand under and who helps them, each helper with its load and the places it comes from.
// returns assistance.Assistance.Row
// db hits per row: 500 because of every helper it is told where it comes from
/*
:param {codes: ['330382114202-B']}
*/
UNWIND $codes AS code
MATCH (b:Thing&Backward {code: code})
RETURN code, b.name AS name, b.backwardReason AS reason, b.backwardSince AS since,
  COLLECT {
    MATCH (b)-[r:PART_OF*1..]->(a)
    RETURN {code: a.code, name: a.name, kind: a.kind} AS unit ORDER BY size(r) DESC, a.code
  } AS path,
  COLLECT {
    MATCH (x:Thing)-[a:ASSISTS]->(b)
    RETURN {role: a.role, code: x.code, name: x.name, kind: coalesce(x.kind, 'leader'), since: a.since,
      load: COUNT { (x)-[:ASSISTS]->() }, post: head(COLLECT {
        MATCH (x)-[h:HOLDS]->(at) RETURN h.post AS post ORDER BY at <> b, at.code, post LIMIT 1
      }), homes: COLLECT {
        MATCH (x) (()-[:HOLDS]->()){0,1} (at) ((m WHERE NOT m:Place)-[:PART_OF|LOCATED_IN]->())* (home:Place)
        RETURN DISTINCT home.code AS home ORDER BY home
      }} AS helper ORDER BY a.role, x.code, a.since
  } AS helpers
ORDER BY code

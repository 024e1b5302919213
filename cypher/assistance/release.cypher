// What decides whether backward branches may be released: since when, what is open, the roles filled, whose policy holds.
// returns assistance.Releases.Row
// db hits per row: 100 because the way up is looked at
/*
:param {codes: ['330382114202-B'], own: ['330382']}
*/
UNWIND $codes AS code
MATCH (b:Thing&Backward {code: code})
RETURN code, b.backwardSince AS since,
  COUNT { (b)-[:HAS]->(t:Task) WHERE t.kind IN ['problem', 'rectification'] AND t.done IS NULL } AS open,
  [(b)<-[a:ASSISTS]-() | a.role] AS roles, head(COLLECT {
    MATCH p = (b)-[:PART_OF*0..]->(up) WHERE up.code IN $own RETURN up.code ORDER BY length(p), up.code LIMIT 1
  }) AS madeFor
ORDER BY code

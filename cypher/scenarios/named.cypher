// The things a plan names by code, as they stand: what they are, under what, and who bore the code before.
// returns scenarios.Named
// db hits per row: 400 because the whole thing is answered, its tallies and the way to the root included
/*
:param {codes: ['330382114201', '330382114202']}
*/
UNWIND $codes AS code
OPTIONAL MATCH (t:Thing {code: code})
RETURN code, t.ref AS ref, t.name AS name, t.kind AS kind,
  CASE WHEN t:Place THEN 'place' WHEN t:Branch THEN 'branch' WHEN t:Organization THEN 'organization' WHEN t:Leader THEN 'leader' END AS of,
  properties(t) AS properties, coalesce(t:Backward, false) AS backward,
  COLLECT { MATCH (t)-[r:PART_OF*1..]->(a:Unit) RETURN a.code ORDER BY size(r) DESC } AS ancestors,
  head(COLLECT {
    MATCH (t)-[:PART_OF|LOCATED_IN]->(p)
    RETURN p {.code, .name, .kind, of: CASE WHEN p:Place THEN 'place' ELSE 'branch' END}
  }) AS parent,
  CASE WHEN t IS NULL THEN COLLECT { MATCH (f:Former {code: code}) RETURN f {.name, .until} ORDER BY f.until DESC, f.ref }
    ELSE [] END AS formers,
  CASE WHEN t IS NULL THEN COLLECT { MATCH (u:Thing) WHERE u.ref = code OR u.ref STARTS WITH code + '-' RETURN u.ref }
    + COLLECT { MATCH (f:Former) WHERE f.ref = code OR f.ref STARTS WITH code + '-' RETURN f.ref } ELSE [] END AS refs,
  head(COLLECT { MATCH (t)-[:WAS]->(s:State) RETURN s.until AS day ORDER BY day DESC LIMIT 1 }) AS lastState
ORDER BY code

// The places that some units stand in, themselves included, the root first.
// returns assistance.Candidates.Stands
// db hits per row: 60 because the whole way up is told
/*
:param {codes: ['330382114202-B', '330382114201']}
*/
UNWIND $codes AS code
MATCH (u:Thing {code: code})
RETURN code, COLLECT {
    MATCH (u)-[r:PART_OF*0..]->(up:Place) RETURN {code: up.code, kind: up.kind} AS place ORDER BY size(r) DESC
  } AS places
ORDER BY code

// Villages where the secretary of the village branch also chairs the village's co-operative (一肩挑); derived, never a flag.
// names 书记主任一肩挑 | One-shoulder villages
// returns coverage.Own
/*
:param {codes: ['330382114200', '330382114201'], year: 2018}
*/
UNWIND $codes AS code
MATCH (p:Thing {code: code})
WHERE p:Village
  AND EXISTS {
  (p)<-[:PART_OF]-(:VillageBranch)<-[:HOLDS {post: 'secretary'}]-(:Leader)
    -[:HOLDS {post: 'chair'}]->(:Cooperative)-[:LOCATED_IN]->(p)
}
RETURN code, 1 AS value
ORDER BY code

// Villages under which a village branch stands directly.
// names 有党组织的行政村 | Villages with a branch
// returns coverage.Own
/*
:param {codes: ['330382114200', '330382114201'], year: 2018}
*/
UNWIND $codes AS code
MATCH (p:Thing {code: code})
WHERE p:Village
  AND EXISTS { (p)<-[:PART_OF]-(:VillageBranch) }
RETURN code, 1 AS value
ORDER BY code

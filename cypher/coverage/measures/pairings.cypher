// Pairings: who assists a place, or a branch standing in it, each helper in each role.
// names 结对帮扶 | Pairings
// returns coverage.Own
/*
:param {codes: ['330382114200', '330382114201'], year: 2018}
*/
UNWIND $codes AS code
MATCH (:Thing {code: code}) (()<-[:PART_OF]-(:Branch))* (u)<-[:ASSISTS]-()
RETURN code, count(*) AS value
ORDER BY code

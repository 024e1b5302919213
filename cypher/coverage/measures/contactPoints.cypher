// Contact points: leaders' standing charges of a place or of a branch standing in it.
// names 联系点 | Contact points
// returns coverage.Own
/*
:param {codes: ['330382114200', '330382114201'], year: 2018}
*/
UNWIND $codes AS code
MATCH (:Thing {code: code}) (()<-[:PART_OF]-(:Branch))* (u)<-[:CONTACTS]-(:Leader)
RETURN code, count(*) AS value
ORDER BY code

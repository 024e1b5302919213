// Social organisations, each where it is located.
// names 社会组织 | Associations
// returns coverage.Own
/*
:param {codes: ['330382114200', '330382114201'], year: 2018}
*/
UNWIND $codes AS code
MATCH (p:Thing {code: code})<-[:LOCATED_IN]-(o:Association)
RETURN code, count(o) AS value
ORDER BY code

// Enterprises, each where it is located.
// names 企业 | Enterprises
// returns coverage.Own
/*
:param {codes: ['330382114200', '330382114201'], year: 2018}
*/
UNWIND $codes AS code
MATCH (p:Thing {code: code})<-[:LOCATED_IN]-(o:Enterprise)
RETURN code, count(o) AS value
ORDER BY code

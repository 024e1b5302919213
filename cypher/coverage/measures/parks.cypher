// Parks, each where it is located.
// names 园区 | Parks
// returns coverage.Own
/*
:param {codes: ['330382114'], year: 2018}
*/
UNWIND $codes AS code
MATCH (p:Thing {code: code})<-[:LOCATED_IN]-(o:Park)
RETURN code, count(o) AS value
ORDER BY code

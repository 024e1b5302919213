// Lines, each where it is located.
// names 行业系统 | Lines
// returns coverage.Own
/*
:param {codes: ['330382114'], year: 2018}
*/
UNWIND $codes AS code
MATCH (p:Thing {code: code})<-[:LOCATED_IN]-(o:Line)
RETURN code, count(o) AS value
ORDER BY code

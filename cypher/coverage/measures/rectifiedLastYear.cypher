// Village branches put right by the screening of the year before the reporting year.
// names 上年整顿转化 | Put right last year
// returns coverage.Own
/*
:param {codes: ['330382114200', '330382114201'], year: 2018}
*/
UNWIND $codes AS code
MATCH (p:Thing {code: code})<-[:PART_OF]-(:Branch)<-[:PART_OF*0..]-(b:VillageBranch)
WHERE EXISTS { (:Round {year: $year - 1})-[:SCREENED {result: 'rectified'}]->(b) }
RETURN code, count(b) AS value
ORDER BY code

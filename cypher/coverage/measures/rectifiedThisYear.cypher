// Village branches put right by the screening of the reporting year.
// names 本年整顿转化 | Put right this year
// returns coverage.Own
/*
:param {codes: ['330382114200', '330382114201'], year: 2018}
*/
UNWIND $codes AS code
MATCH (p:Thing {code: code})<-[:PART_OF]-(:Branch)<-[:PART_OF*0..]-(b:VillageBranch)
WHERE EXISTS { (:Round {year: $year})-[:SCREENED {result: 'rectified'}]->(b) }
RETURN code, count(b) AS value
ORDER BY code

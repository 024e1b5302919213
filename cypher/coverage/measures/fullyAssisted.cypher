// Backward branches that have every helper asked for by the pairing policy that holds where they stand.
// names 结对帮扶到位 | Fully assisted
// returns coverage.Own
/*
:param {codes: ['330382114200', '330382114201'], year: 2018, asked: {`*`: ['county-leader', 'department']}}
*/
UNWIND $codes AS code
MATCH (p:Thing {code: code})<-[:PART_OF]-(:Branch)<-[:PART_OF*0..]-(b:Backward)
WITH code, b, [(b)<-[a:ASSISTS]-() | a.role] AS held, $asked[coalesce(CASE WHEN size(keys($asked)) > 1 THEN head(COLLECT {
    MATCH way = (b)-[:PART_OF*0..]->(at) WHERE at.code IN keys($asked) RETURN at.code AS made ORDER BY length(way), made LIMIT 1
  }) END, '*')] AS asked
WHERE all(role IN asked WHERE size([r IN held WHERE r = role]) >= size([r IN asked WHERE r = role]))
RETURN code, count(b) AS value
ORDER BY code

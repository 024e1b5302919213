// Every village and community below a place, as columns in order of code; values hold one list per village.
// returns coverage.Coverage.Villages
// db hits per row: 4000 because one row holds all villages of a township
/*
:param {code: '330382114', tallies: ['tally_members', 'tally_branches']}
*/
MATCH (:Thing {code: $code}) (()<-[:PART_OF]-(:Place))* (v:Place)
WHERE v:Village OR v:Community
MATCH (v)-[:PART_OF]->(above)
WITH v.code AS code, v.name AS name, above.code AS parent, [tally IN $tallies | coalesce(v[tally], 0)] AS value
ORDER BY code
RETURN collect(code) AS codes, collect(name) AS names, collect(parent) AS parents, collect(value) AS values

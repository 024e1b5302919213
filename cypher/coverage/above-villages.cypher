// The place itself and every place below it that villages stand under, with what each stores, in order of code.
// returns coverage.Coverage.Above
// db hits per row: 2500 because the way from a township leads past its villages
/*
:param {code: '330382', tallies: ['tally_members', 'tally_branches']}
*/
MATCH (:Thing {code: $code}) (()<-[:PART_OF]-(:Place&!Village&!Community))* (p:Place)
OPTIONAL MATCH (p)-[:PART_OF]->(above:Place)
RETURN p.code AS code, p.name AS name, p.kind AS kind, above.code AS parent, [tally IN $tallies | coalesce(p[tally], 0)] AS values
ORDER BY code

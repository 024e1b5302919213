// A place and the places directly below it, each with what it stores.
// returns coverage.Coverage.Place
// db hits per row: 150 because each place is read with all its tallies
/*
:param {code: '330382114'}
*/
MATCH (:Thing {code: $code})<-[:PART_OF*0..1]-(p:Place)
RETURN p.code AS code, p.name AS name, p.kind AS kind, properties(p) AS properties, null AS asked
ORDER BY code

// Some places as they are stored, tallies among the rest.
// returns coverage.Recount.Stored
// db hits per row: 150 because each place is read with all its tallies
/*
:param {refs: ['330382114200', '330382114201']}
*/
UNWIND $refs AS ref
MATCH (p:Thing {ref: ref})
RETURN ref, p.code AS code, p.name AS name, properties(p) AS properties
ORDER BY ref

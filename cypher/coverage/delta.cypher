// The places asked for and all places above them, with what they store: everything a change below can reach.
// returns coverage.Fold.Place
// db hits per row: 150 because each place is read with all its tallies
/*
:param {refs: ['330382114200', '330382114201', '330382114202']}
*/
UNWIND $refs AS asked
MATCH (:Thing {ref: asked})-[:PART_OF*0..]->(p:Place)
WITH DISTINCT p
OPTIONAL MATCH (p)-[:PART_OF]->(above:Place)
RETURN p.ref AS ref, p.code AS code, p.name AS name, p.kind AS kind, above.ref AS parent,
  NOT EXISTS { (p)<-[:PART_OF]-(:Place) } AS lowest, properties(p) AS properties
ORDER BY ref

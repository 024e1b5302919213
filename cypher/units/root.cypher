// The code of the unit that stands under nothing; no row while the graph holds no place.
// returns a string
// whole graph: begins at any place, reads that one, and climbs
/*
:param {}
*/
MATCH (any:Place)
WITH any LIMIT 1
MATCH (any)-[:PART_OF*0..]->(root)
WHERE NOT EXISTS { (root)-[:PART_OF]->() }
RETURN root.code AS code

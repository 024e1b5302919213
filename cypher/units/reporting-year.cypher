// The year the yearly facts are reported for, as the root tells it; no row where none is told.
// returns a number
// whole graph: begins at any place, reads that one, and climbs
/*
:param {}
*/
MATCH (any:Place)
WITH any LIMIT 1
MATCH (any)-[:PART_OF*0..]->(root)
WHERE NOT EXISTS { (root)-[:PART_OF]->() } AND root.reportingYear IS NOT NULL
RETURN DISTINCT root.reportingYear AS year ORDER BY year DESC LIMIT 1

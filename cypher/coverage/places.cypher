// Every place with the one above it, and the reporting year where it is told.
// whole graph: recounting begins from all places
// returns coverage.Recount.Place
/*
:param {}
*/
MATCH (p:Place)
OPTIONAL MATCH (p)-[:PART_OF]->(above:Place)
RETURN p.ref AS ref, p.code AS code, p.kind AS kind, above.ref AS parent, p.reportingYear AS reportingYear
ORDER BY ref

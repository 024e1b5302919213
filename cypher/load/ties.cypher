// Every relation there is, between element ids.
// returns load.Digest.Raw
// whole graph: an export is the whole graph
/*
:param {}
*/
MATCH (a)-[r]->(b)
RETURN elementId(a) AS from, type(r) AS type, elementId(b) AS to, properties(r) AS properties

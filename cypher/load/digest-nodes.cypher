// Every node there is, for the digest, which does not ask in which order.
// returns load.Digest.Item
// whole graph: a digest is of the whole graph
/*
:param {}
*/
MATCH (n)
RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS properties

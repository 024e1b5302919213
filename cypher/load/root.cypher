// The root of the tree, if there is one: found by climbing from any place.
// returns load.Standing.Found
/*
:param {}
*/
MATCH (any:Place)
WITH any LIMIT 1
MATCH (any)-[:PART_OF*0..]->(root)
WHERE NOT (root)-[:PART_OF]->()
RETURN root.ref AS ref, root.code AS code, root.kind AS kind, labels(root) AS labels, elementId(root) AS id

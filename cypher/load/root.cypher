// The root of the tree, if there is one, found by climbing from any place; what one load has made does not count.
// returns load.Standing.Found
// whole graph: it stops at the first place that counts
/*
:param {except: -1}
*/
MATCH (any:Place)
WHERE coalesce(any.changed, 0) <> $except
WITH any LIMIT 1
MATCH (any)-[:PART_OF*0..]->(root)
WHERE coalesce(root.changed, 0) <> $except
  AND NOT EXISTS { MATCH (root)-[:PART_OF]->(above) WHERE coalesce(above.changed, 0) <> $except }
RETURN root.ref AS ref, root.code AS code, root.kind AS kind, labels(root) AS labels, elementId(root) AS id

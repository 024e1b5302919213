// Sets properties on nodes named by their element ids.
// returns nothing
/*
:param {ids: [], properties: []}
*/
UNWIND range(0, size($ids) - 1) AS at
MATCH (n) WHERE elementId(n) = $ids[at]
SET n += $properties[at]

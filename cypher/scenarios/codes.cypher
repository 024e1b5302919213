// Codes of those of some nodes that are living things.
// returns a string
/*
:param {ids: []}
*/
UNWIND $ids AS id
MATCH (t:Thing) WHERE elementId(t) = id
RETURN t.code AS code
ORDER BY code

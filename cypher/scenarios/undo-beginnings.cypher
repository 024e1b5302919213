// Takes nodes away as if they had never been.
// returns nothing
/*
:param {ids: []}
*/
UNWIND $ids AS id
MATCH (n) WHERE elementId(n) = id
DETACH DELETE n

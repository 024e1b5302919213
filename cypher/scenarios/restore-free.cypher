// Takes codes from nodes that are to have their former ones back, so that codes can be swapped.
// returns nothing
/*
:param {ids: []}
*/
UNWIND $ids AS id
MATCH (n) WHERE elementId(n) = id
SET n.code = null

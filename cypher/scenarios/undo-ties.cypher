// Takes relations away as if they had never been.
// returns nothing
/*
:param {ids: []}
*/
UNWIND $ids AS id
MATCH ()-[r]->() WHERE elementId(r) = id
DELETE r

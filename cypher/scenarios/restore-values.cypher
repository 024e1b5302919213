// Gives relations their former values back.
// returns nothing
/*
:param {ties: []}
*/
UNWIND $ties AS tie
MATCH ()-[r]->() WHERE elementId(r) = tie.id
SET r = tie.properties

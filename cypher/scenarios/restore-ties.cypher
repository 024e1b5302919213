// Ties nodes as they were tied before.
// returns nothing
/*
:param {ties: []}
*/
UNWIND $ties AS tie
MATCH (a) WHERE elementId(a) = tie.from
MATCH (b) WHERE elementId(b) = tie.to
CREATE (a)-[r:$(tie.type)]->(b)
SET r = tie.properties

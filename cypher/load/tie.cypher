// Makes relations of one type between nodes named by their element ids.
// returns nothing
/*
:param {type: 'EXAMPLE', from: [], to: [], properties: []}
*/
UNWIND range(0, size($from) - 1) AS at
MATCH (a) WHERE elementId(a) = $from[at]
MATCH (b) WHERE elementId(b) = $to[at]
CREATE (a)-[r:$($type)]->(b)
SET r = $properties[at]

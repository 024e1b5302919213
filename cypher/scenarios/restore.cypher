// Gives nodes their former labels and values back; a null value is one there was not.
// returns nothing
/*
:param {nodes: [], revision: 2}
*/
UNWIND $nodes AS node
MATCH (n) WHERE elementId(n) = node.id
REMOVE n:$(node.without)
SET n:$(node.labels)
SET n += node.values, n.changed = $revision

// Makes nodes of one sort, and answers where each now stands.
// returns load.Writing.Made
/*
:param {labels: ['Example'], properties: [{name: 'one'}, {name: 'two'}]}
*/
UNWIND range(0, size($properties) - 1) AS at
CREATE (n:$($labels))
SET n = $properties[at]
RETURN at, elementId(n) AS id
ORDER BY at

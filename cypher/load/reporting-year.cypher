// The reporting year of the root, where it has one.
// returns a number
/*
:param {id: ''}
*/
MATCH (root)
WHERE elementId(root) = $id AND root.reportingYear IS NOT NULL
RETURN root.reportingYear AS year

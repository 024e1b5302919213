// The reporting year as the root above a unit tells it; 0 where it tells none.
// returns a number
/*
:param {code: '330382114'}
*/
MATCH (:Thing {code: $code})-[:PART_OF*0..]->(root:Place)
WHERE NOT EXISTS { (root)-[:PART_OF]->() }
RETURN coalesce(root.reportingYear, 0) AS year

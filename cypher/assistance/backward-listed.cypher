// Codes of the backward branches at and below a unit after a code, up to a number: for units with more than a page of them.
// returns a string
// whole graph: of all backward branches, which are few, those after a code are looked at in its order until the page is full
/*
:param {code: '33', after: '', limit: 200}
*/
MATCH (u:Thing {code: $code})
MATCH (b:Backward) WHERE b.code > $after
WITH u, b, b.code AS code ORDER BY code
WITH u, b, code WHERE EXISTS { (b)-[:PART_OF*0..]->(u) }
RETURN code
ORDER BY code LIMIT $limit

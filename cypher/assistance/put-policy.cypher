// Makes a pairing policy for a unit, or replaces the one it has.
// returns nothing
/*
:param {code: '330382', json: '{"roles": []}'}
*/
MATCH (u:Thing&Unit {code: $code})
MERGE (policy:Policy)-[:HOLDS_FOR]->(u)
SET policy.json = $json

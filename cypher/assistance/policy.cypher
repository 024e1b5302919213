// The pairing policy that holds for a unit by the nearest unit above it that has one; no row where the default holds.
// returns assistance.Policies.Held
/*
:param {code: '330382114'}
*/
MATCH p = (:Thing {code: $code})-[:PART_OF*0..]->(u:Unit)<-[:HOLDS_FOR]-(policy:Policy)
RETURN {code: u.code, name: u.name, kind: u.kind} AS unit, policy.json AS json
ORDER BY length(p), policy.json LIMIT 1

// The pairing policies made for single units.
// returns assistance.Policies.Held
// whole graph: there is one small node for each of the few policies, and all of them are wanted
/*
:param {}
*/
MATCH (policy:Policy)-[:HOLDS_FOR]->(u:Unit)
RETURN {code: u.code, name: u.name, kind: u.kind} AS unit, policy.json AS json
ORDER BY unit.code, json

// Units that stand, over some steps, under themselves: found are the steps.
// message 隶属关系成环，共 {found} 步 | It stands under itself over {found} steps
// among Unit
// strength shall
// article 一棵树 | One tree
// returns checks.Checks.Row
/*
:param {units: ['330382114']}
*/
UNWIND $units AS code
MATCH (u:Thing&Unit {code: code})
WITH u, [(u)-[r:PART_OF*1..]->(a) WHERE a = u | size(r)] AS rounds WHERE size(rounds) > 0
RETURN u.code AS code, u.name AS name, u.kind AS kind, rounds[0] AS found, 0 AS wanted
ORDER BY code

// Helpers of the units asked for who carry more in one role than the pairing policy in force lets them.
// message 同一角色结对 {found} 个，一般不超过 {wanted} 个 | {found} pairings in one role; generally no more than {wanted}
// among Unit
// strength generally
// article 结对帮扶政策 | The pairing policy in force
// returns checks.Checks.Row
/*
:param {units: ['330382114202-B'], policies: {`*`: {backward: [], caps: {`county-leader`: 4}}}}
*/
UNWIND $units AS code
MATCH (u:Thing&Unit {code: code})<-[a:ASSISTS]-(x:Thing)
WITH x, a.role AS role, $policies[coalesce(head(COLLECT {
    MATCH p = (u)-[:PART_OF*0..]->(up) WHERE up.code IN keys($policies) RETURN up.code AS above ORDER BY length(p), above LIMIT 1
  }), '*')]['caps'][a.role] AS cap
WITH x, role, min(cap) AS cap
WITH x, cap, COUNT { (x)-[:ASSISTS {role: role}]->() } AS load
WHERE load > cap
WITH x, max([load, cap]) AS worst
RETURN x.code AS code, x.name AS name, coalesce(x.kind, 'leader') AS kind, worst[0] AS found, worst[1] AS wanted
ORDER BY code

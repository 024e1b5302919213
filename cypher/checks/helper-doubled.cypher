// Units with more helpers in one role than the pairing policy in force lets them have; the role with the most too many is told.
// message 同一角色有 {found} 个帮扶者，至多 {wanted} 个 | {found} helpers in one role; at most {wanted}
// among Unit
// strength generally
// article 结对帮扶政策 | The pairing policy in force
// returns checks.Checks.Row
/*
:param {units: ['330382114202-B'], policies: {`*`: {backward: [], most: {`county-leader`: 1}}}}
*/
UNWIND $units AS code
MATCH (u:Thing&Unit {code: code})<-[a:ASSISTS]-(:Thing)
WITH u, a.role AS role, count(*) AS found
WITH u, found, $policies[coalesce(head(COLLECT {
    MATCH p = (u)-[:PART_OF*0..]->(up) WHERE up.code IN keys($policies) RETURN up.code AS above ORDER BY length(p), above LIMIT 1
  }), '*')]['most'][role] AS most
WHERE found > most
WITH u, max([found - most, found, most]) AS worst
RETURN u.code AS code, u.name AS name, u.kind AS kind, worst[1] AS found, worst[2] AS wanted
ORDER BY code

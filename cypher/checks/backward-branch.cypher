// Backward branches without all the helpers that the pairing policy in force asks for: helpers it has of those, helpers it needs.
// message 结对帮扶到位 {found} 人（单位），应有 {wanted} 人（单位） | {found} of the helpers the policy asks for; it asks for {wanted}
// among Backward
// strength shall
// article 结对帮扶政策 | The pairing policy in force
// returns checks.Checks.Row
/*
:param {units: ['330382114202-B'], policies: {`*`: {backward: [{role: 'county-leader', least: 1}], caps: {}}}}
*/
UNWIND $units AS code
MATCH (b:Thing&Backward {code: code})
WITH b, $policies[coalesce(head(COLLECT {
    MATCH p = (b)-[:PART_OF*0..]->(a) WHERE a.code IN keys($policies) RETURN a.code AS above ORDER BY length(p), above LIMIT 1
  }), '*')]['backward'] AS roles, [(b)<-[a:ASSISTS]-() | a.role] AS held
WITH b, reduce(n = 0, r IN roles | n + r.least) AS wanted,
  reduce(n = 0, r IN [r IN roles | {least: r.least, has: size([x IN held WHERE x = r.role])}] |
    n + CASE WHEN r.has < r.least THEN r.has ELSE r.least END) AS found
WHERE found < wanted
RETURN b.code AS code, b.name AS name, b.kind AS kind, found, wanted
ORDER BY code

// Villages with a weak collective without all the helpers that the pairing policy in force asks for: helpers it has of those, helpers it needs.
// message 薄弱村结对 {found} 个，应有 {wanted} 个 | {found} of the helpers the policy asks for a weak village; it asks for {wanted}
// among Village
// strength generally
// article 结对帮扶政策 | The pairing policy in force
// returns checks.Checks.Row
/*
:param {units: ['330382114202'], year: 2018, policies: {`*`: {weak: [{role: 'enterprise', least: 1}]}}}
*/
UNWIND $units AS code
MATCH (v:Thing&Village {code: code}) WHERE v['collectiveIncome_' + $year] < 100000
WITH v, $policies[coalesce(head(COLLECT {
    MATCH p = (v)-[:PART_OF*0..]->(a) WHERE a.code IN keys($policies) RETURN a.code AS above ORDER BY length(p), above LIMIT 1
  }), '*')]['weak'] AS roles, [(v)<-[a:ASSISTS]-() | a.role] AS held
WITH v, reduce(n = 0, r IN roles | n + r.least) AS wanted,
  reduce(n = 0, r IN [r IN roles | {least: r.least, has: size([x IN held WHERE x = r.role])}] |
    n + CASE WHEN r.has < r.least THEN r.has ELSE r.least END) AS found
WHERE found < wanted
RETURN v.code AS code, v.name AS name, v.kind AS kind, found, wanted
ORDER BY code

// Units that stand under nothing, where there are several: found are all of those, wanted is one.
// message 有 {found} 个没有上级的单位，应只有 {wanted} 个 | {found} units stand under nothing; only {wanted} may
// among Unit
// strength shall
// article 一棵树 | One tree
// returns checks.Checks.Row
// whole graph: that nothing else stands under nothing shows only when everything is looked at
/*
:param {units: ['330382114']}
*/
MATCH (u:Unit) WHERE NOT EXISTS { (u)-[:PART_OF]->() }
WITH collect(u) AS roots
WHERE size(roots) > 1
UNWIND roots AS u
WITH u, size(roots) AS found WHERE u.code IN $units
RETURN u.code AS code, u.name AS name, u.kind AS kind, found, 1 AS wanted
ORDER BY code

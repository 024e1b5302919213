// Units that stand under more than one other.
// message 有 {found} 个上级，应只有 {wanted} 个 | It stands under {found} units; only {wanted} may be
// among Unit
// strength shall
// article 一棵树 | One tree
// returns checks.Checks.Row
/*
:param {units: ['330382114']}
*/
UNWIND $units AS code
MATCH (u:Thing&Unit {code: code})
WITH u, COUNT { (u)-[:PART_OF]->() } AS found WHERE found > 1
RETURN u.code AS code, u.name AS name, u.kind AS kind, found, 1 AS wanted
ORDER BY code

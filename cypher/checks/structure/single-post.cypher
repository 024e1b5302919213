// Units and organizations where a post for one is held by several: found are the holders of the fullest.
// message 同一职务有 {found} 人任职，应只有 {wanted} 人 | {found} hold a post that {wanted} may hold
// among Thing
// strength shall
// article 职务定义 | The posts as defined
// returns checks.Checks.Row
/*
:param {units: ['330382114202-B'], single: ['secretary', 'chair']}
*/
UNWIND $units AS code
MATCH (u:Thing&!Leader {code: code})<-[h:HOLDS]-(l:Leader) WHERE h.post IN $single
WITH u, h.post AS post, count(DISTINCT l) AS holders WHERE holders > 1
WITH u, max(holders) AS found
RETURN u.code AS code, u.name AS name, u.kind AS kind, found, 1 AS wanted
ORDER BY code

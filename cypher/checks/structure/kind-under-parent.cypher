// Units under a unit of a kind they may not stand under: found are parents of an allowed kind, wanted is one.
// message 上级的类别不合规定 | It stands under a unit of a kind it may not stand under
// among Unit
// strength shall
// article 类别定义（kinds.json） | The kinds as defined (kinds.json)
// returns checks.Checks.Row
/*
:param {units: ['330382114'], parents: {`place:township`: ['county', 'city', 'province']}}
*/
UNWIND $units AS code
MATCH (u:Thing&Unit {code: code})-[:PART_OF]->(p)
WITH u, p, $parents[CASE WHEN u:Branch THEN 'branch:' ELSE 'place:' END + u.kind] AS allowed
WHERE NOT CASE WHEN p:Branch THEN 'branch:*' ELSE p.kind END IN coalesce(allowed, [])
RETURN DISTINCT u.code AS code, u.name AS name, u.kind AS kind, 0 AS found, 1 AS wanted
ORDER BY code

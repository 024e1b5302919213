// Units where those who assist as first secretary are not those who hold that post: found are the leaders who do only one.
// message 第一书记的职务与结对不一致，共 {found} 人 | {found} leaders assist as first secretary or hold the post, but not both
// among Unit
// strength shall
// article 数据一致 | The data agree
// returns checks.Checks.Row
/*
:param {units: ['330382114202-B']}
*/
UNWIND $units AS code
MATCH (u:Thing&Unit {code: code})
WITH u, [(u)<-[:ASSISTS {role: 'first-secretary'}]-(l) | l.code] AS assisting,
  [(u)<-[:HOLDS {post: 'first-secretary'}]-(l) | l.code] AS holding
WITH u, size([l IN assisting WHERE NOT l IN holding]) + size([l IN holding WHERE NOT l IN assisting]) AS found
WHERE found > 0
RETURN u.code AS code, u.name AS name, u.kind AS kind, found, 0 AS wanted
ORDER BY code

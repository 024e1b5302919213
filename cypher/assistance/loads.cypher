// What some helpers carry, role by role, with the units that made the policies which hold for what they help.
// returns assistance.Helpers.Carried
// db hits per row: 400 because the way up from everything they help is looked at where units made policies of their own
/*
:param {codes: ['L-330382-4', '330382-D1'], own: ['330382']}
*/
UNWIND $codes AS code
MATCH (x:Thing {code: code})-[a:ASSISTS]->(t)
WITH x, a.role AS role, count(t) AS load, collect(t) AS targets
RETURN x.code AS code, x.name AS name, coalesce(x.kind, 'leader') AS kind, role, load,
  CASE WHEN size($own) > 0 THEN COLLECT {
    UNWIND targets AS t
    RETURN DISTINCT coalesce(head(COLLECT {
      MATCH p = (t)-[:PART_OF*0..]->(up) WHERE up.code IN $own RETURN up.code AS made ORDER BY length(p), made LIMIT 1
    }), '*') AS made ORDER BY made
  } ELSE ['*'] END AS policies
ORDER BY code, role

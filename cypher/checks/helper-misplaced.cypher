// Units with helpers from elsewhere than the pairing policy in force says: how many of them; those who are nowhere are not judged.
// message {found} 个帮扶者不是来自政策规定的地方 | {found} helpers come from elsewhere than the policy says
// among Unit
// strength generally
// article 结对帮扶政策 | The pairing policy in force
// returns checks.Checks.Row
/*
:param {units: ['330382114202-B'], policies: {`*`: {backward: [], from: {`county-leader`: {kind: 'county', within: false}}}}}
*/
UNWIND $units AS code
MATCH (u:Thing&Unit {code: code})<-[a:ASSISTS]-(x:Thing)
WITH u, x, $policies[coalesce(head(COLLECT {
    MATCH p = (u)-[:PART_OF*0..]->(up) WHERE up.code IN keys($policies) RETURN up.code AS above ORDER BY length(p), above LIMIT 1
  }), '*')]['from'][a.role] AS place
WHERE place IS NOT NULL
WITH u, place, COLLECT {
    MATCH (x) (()-[:HOLDS]->()){0,1} () ((m WHERE NOT m:Place)-[:PART_OF|LOCATED_IN]->())* (home:Place) RETURN DISTINCT home
  } AS homes, COLLECT { MATCH (u)-[:PART_OF*1..]->(up {kind: place.kind}) RETURN up } AS right
WHERE size(homes) > 0 AND none(home IN homes WHERE home IN right
  OR place.within AND EXISTS { MATCH (home)-[:PART_OF*1..]->(up) WHERE up IN right })
RETURN u.code AS code, u.name AS name, u.kind AS kind, count(*) AS found, 0 AS wanted
ORDER BY code

// A helper: the places it comes from, and everything it helps with the visits there.
// returns assistance.Helpers.Row
// db hits per row: 600 because the way up from everything it helps is told
/*
:param {code: 'L-330382-4'}
*/
MATCH (x:Thing {code: $code}) WHERE x:Leader OR x:Organization OR x:Branch
RETURN {code: x.code, name: x.name, kind: coalesce(x.kind, 'leader')} AS helper,
  COLLECT {
    MATCH (x) (()-[:HOLDS]->()){0,1} (at) ((m WHERE NOT m:Place)-[:PART_OF|LOCATED_IN]->())* (home:Place)
    WITH DISTINCT home
    RETURN {unit: {code: home.code, name: home.name, kind: home.kind}, above: COLLECT {
      MATCH (home)-[r:PART_OF*1..]->(up) RETURN up.code ORDER BY size(r) DESC
    }} AS place ORDER BY home.code
  } AS homes,
  COLLECT {
    MATCH (x)-[a:ASSISTS]->(t)
    RETURN {role: a.role, unit: {code: t.code, name: t.name, kind: t.kind}, since: a.since, backward: t:Backward,
      places: COLLECT { MATCH (t)-[r:PART_OF*0..]->(up:Place) RETURN up.code ORDER BY size(r) DESC },
      visits: COLLECT {
        MATCH (x)-[v:VISITED]->(t) RETURN {kind: v.kind, on: v.on, count: v.count} AS visit ORDER BY v.on, v.kind
      }} AS help ORDER BY t.code, a.role, a.since
  } AS assists

// The organizations of a kind that are located at a place, or with within also those below it; branches where those are asked for.
// returns assistance.Candidates.Row
// db hits per row: 300 because the places below are walked over
/*
:param {pools: [{id: 'county', place: '330382', within: false, kind: 'department'}, {id: 'any', place: '330382', within: true, kind: 'enterprise'}]}
*/
UNWIND $pools AS pool
MATCH (top:Thing {code: pool.place})
MATCH (top) (()<-[:PART_OF]-(q:Place WHERE pool.within))* (home)<-[:LOCATED_IN|PART_OF]-(o:Organization|Branch)
WHERE o:Organization AND o.kind = pool.kind OR o:Branch AND pool.kind = 'branch'
RETURN pool.id AS pool, {code: o.code, name: o.name, kind: o.kind} AS helper, home.code AS home, COLLECT {
    MATCH (home)-[r:PART_OF*0..]->(up) RETURN up.code ORDER BY size(r) DESC
  } AS places
ORDER BY pool, home, helper.code

// Who leads a place, or with within also those below it: whoever holds a post there, in its leading branch or a department of it.
// returns assistance.Candidates.Row
// db hits per row: 300 because the places below are walked over
/*
:param {pools: [{id: 'county', place: '330382', within: false}, {id: 'any', place: '330382', within: true}]}
*/
UNWIND $pools AS pool
MATCH (top:Thing {code: pool.place})
MATCH (top) (()<-[:PART_OF]-(q:Place WHERE pool.within AND NOT q:Village AND NOT q:Community))* (home)
MATCH (home) (()<-[:PART_OF|LOCATED_IN]-(n WHERE n:LeadingBranch OR n:Department)){0,1} (at)<-[:HOLDS]-(l:Leader)
WITH DISTINCT pool, home, l
RETURN pool.id AS pool, {code: l.code, name: l.name, kind: 'leader'} AS helper, home.code AS home, COLLECT {
    MATCH (home)-[r:PART_OF*0..]->(up) RETURN up.code ORDER BY size(r) DESC
  } AS places
ORDER BY pool, home, helper.code

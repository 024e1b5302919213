// What the backward branches at and below a unit have to do, and who answers for it, what is due first in front.
// returns assistance.Tasks.Row
// db hits per row: 500 because the places between the unit and its backward branches are walked over
/*
:param {code: '330382114'}
*/
MATCH (u:Thing {code: $code})
MATCH (u) (()<-[:PART_OF]-(down:Unit) WHERE down:Branch OR down.tally_backwardBranches > 0)* (b:Backward)-[:HAS]->(t:Task)
RETURN {code: b.code, name: b.name, kind: b.kind} AS branch, t.kind AS kind, t.text AS text, t.raised AS raised,
  t.due AS due, t.done AS done, head(COLLECT {
    MATCH (t)<-[:ANSWERS_FOR]-(x) RETURN {code: x.code, name: x.name, kind: coalesce(x.kind, 'leader')} AS who ORDER BY x.code
  }) AS answersFor
ORDER BY due IS NULL, due, branch.code, kind, text

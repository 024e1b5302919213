// What a branch has to do, and who answers for it, what is due first in front.
// returns assistance.Tasks.Row
/*
:param {code: '330382114202-B'}
*/
MATCH (b:Thing {code: $code})-[:HAS]->(t:Task)
RETURN {code: b.code, name: b.name, kind: b.kind} AS branch, t.kind AS kind, t.text AS text, t.raised AS raised,
  t.due AS due, t.done AS done, head(COLLECT {
    MATCH (t)<-[:ANSWERS_FOR]-(x) RETURN {code: x.code, name: x.name, kind: coalesce(x.kind, 'leader')} AS who ORDER BY x.code
  }) AS answersFor
ORDER BY due IS NULL, due, kind, text

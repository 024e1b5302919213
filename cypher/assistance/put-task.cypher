// Records a task of a branch, or changes the one with the same kind and text.
// returns nothing
/*
:param {branch: '330382114202-B', kind: 'problem', text: '班子不团结', values: {due: date('2019-01-01')}, answersFor: 'L-330382-4', revision: 4}
*/
MATCH (b:Thing {code: $branch})
MERGE (b)-[:HAS]->(t:Task {kind: $kind, text: $text})
SET t += $values, b.changed = $revision
WITH t
OPTIONAL MATCH (t)<-[a:ANSWERS_FOR]-(before) WHERE before.code <> coalesce($answersFor, '')
DELETE a
WITH DISTINCT t
MATCH (x:Thing {code: $answersFor})
MERGE (x)-[:ANSWERS_FOR]->(t)

// Says of branches that they cover each of their organizations jointly; that they covered them alone goes on as past.
// returns nothing
/*
:param {changes: [{code: '330382114201-B'}], on: date('2018-12-31'), revision: 2}
*/
UNWIND $changes AS change
MATCH (branch:Thing:Branch {code: change.code})-[covers:COVERS {how: 'own'}]->(thing:Organization)
CREATE (branch)-[was:WAS_COVERS]->(thing)
SET was = properties(covers), was.until = $on, was.changed = $revision
SET covers.how = 'joint', covers.moved = $on, covers.changed = $revision, branch.changed = $revision, thing.changed = $revision

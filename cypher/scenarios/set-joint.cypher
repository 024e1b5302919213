// Says of branches that they cover each of their organizations jointly.
// returns nothing
/*
:param {changes: [{code: '330382114201-B'}], revision: 2}
*/
UNWIND $changes AS change
MATCH (branch:Thing:Branch {code: change.code})-[covers:COVERS {how: 'own'}]->(:Organization)
SET covers.how = 'joint', branch.changed = $revision

// Records what a branch was found to be in a year's round, in place of what was recorded before.
// returns nothing
/*
:param {branch: '330382114202-B', year: 2018, result: 'rectified', on: date('2018-12-01'), revision: 4}
*/
MATCH (b:Thing {code: $branch})
MERGE (r:Round {year: $year})
MERGE (r)-[s:SCREENED]->(b)
SET s.result = $result, s.on = $on, b.changed = $revision

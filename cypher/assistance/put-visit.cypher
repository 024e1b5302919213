// Records how often a leader visited a unit or lectured there on a day, in place of what was recorded of that day.
// returns nothing
/*
:param {leader: 'L-330382-4', unit: '330382114202-B', kind: 'visit', on: date('2018-12-01'), count: 1, revision: 4}
*/
MATCH (l:Thing {code: $leader})
MATCH (u:Thing {code: $unit})
MERGE (l)-[v:VISITED {kind: $kind, on: $on}]->(u)
SET v.count = $count, l.changed = $revision

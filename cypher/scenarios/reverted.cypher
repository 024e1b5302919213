// Ends the record of a reorganisation that was taken back: who did it, when and why; what was kept for it goes.
// returns nothing
/*
:param {id: '2018-12-31-1', on: date('2019-01-01'), by: null, why: null, ended: 246, established: 8325}
*/
MATCH (r:Reorganization {id: $id})
SET r.reverted = $on, r.revertedBy = $by, r.revertedWhy = $why, r.ended = $ended, r.established = $established
WITH r
OPTIONAL MATCH (r)-[e:ENDED|ESTABLISHED]->()
DELETE e
WITH DISTINCT r
OPTIONAL MATCH (r)-[:LEFT]->(b:Before)
DETACH DELETE b

// Each thing that a reorganisation ended, with what succeeded it; one row a successor, one without any where there is none.
// returns scenarios.Reorganizations.Remap
/*
:param {id: 'grid-2018', after: '', limit: 200}
*/
MATCH (r:Reorganization {id: $id})-[:ENDED]->(f:Former)
WHERE f.ref > $after
WITH r, f ORDER BY f.ref LIMIT $limit
OPTIONAL MATCH (f)-[s:SUCCEEDED_BY]->(t)
RETURN f.ref AS ref, f.code AS from, f.name AS fromName, t.code AS to, t.name AS toName, coalesce(s.share, 0.0) AS share,
  coalesce(s.on, r.on) AS on
ORDER BY ref, to

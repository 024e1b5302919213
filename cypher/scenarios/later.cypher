// The reorganisations that wrote some nodes after a revision and were not taken back, the latest first.
// returns scenarios.Obstacle.Later
/*
:param {ids: [], revision: 2}
*/
UNWIND $ids AS id
MATCH (n)<-[:OF]-(:Before)<-[:LEFT]-(r:Reorganization)
WHERE elementId(n) = id AND r.revision > $revision AND r.reverted IS NULL
RETURN DISTINCT id AS at, r.id AS id, r.name AS name, r.revision AS revision
ORDER BY at, revision DESC

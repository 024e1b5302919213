// The reorganisations that took effect, the latest first, with how much each ended and established.
// returns scenarios.Reorganizations.Reorganization
// whole graph: reorganisations are few, and each answers two counts kept with its node
/*
:param {id: null}
*/
MATCH (r:Reorganization)
WHERE $id IS NULL OR r.id = $id
RETURN r.id AS id, r.name AS name, r.on AS on, r.scope AS scope,
  COUNT { (r)-[:ENDED]->() } AS ended, COUNT { (r)-[:ESTABLISHED]->() } AS established
ORDER BY on DESC, id

// The reorganisations that took effect, the latest first, with how much each ended and established.
// returns scenarios.Reorganizations.Reorganization
// whole graph: reorganisations are few, and each answers two counts kept with its node
/*
:param {id: null}
*/
MATCH (r:Reorganization)
WHERE $id IS NULL OR r.id = $id
RETURN r.id AS id, r.name AS name, r.on AS on, r.scope AS scope,
  coalesce(r.ended, COUNT { (r)-[:ENDED]->() }) AS ended, coalesce(r.established, COUNT { (r)-[:ESTABLISHED]->() }) AS established,
  r.by AS by, r.why AS why, r.scenario AS scenario, r.at AS at, r.revision AS revision,
  CASE WHEN r.reverted IS NOT NULL THEN {on: r.reverted, by: r.revertedBy, why: r.revertedWhy} END AS reverted, null AS impact
// Ids end in the number within the day: the longer the later.
ORDER BY on DESC, size(id) DESC, id DESC

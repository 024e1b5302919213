// What a scenario touches and has changed since a revision: what it was, what it is, what became of it and by which reorganisation.
// returns scenarios.plans.Changed
/*
:param {id: 's1', base: 0}
*/
MATCH (s:Scenario {id: $id})-[t:TOUCHES]->(u)
WHERE u.changed > $base OR u.code <> t.code
RETURN t.code AS code, u.code AS now, u.name AS name, coalesce(u.kind, 'leader') AS kind, u:Former AS ended, u.until AS until,
  COLLECT { MATCH (u)-[x:SUCCEEDED_BY]->(v) RETURN v.code + ' ' + v.name ORDER BY x.share DESC, v.code } AS successors,
  head(COLLECT { MATCH (u)<-[:ENDED]-(r:Reorganization) WHERE r.reverted IS NULL RETURN coalesce(r.name, r.id) ORDER BY r.revision DESC }) AS by,
  reduce(all = [], one IN COLLECT { MATCH (u)-[:WAS]->(w:State) WHERE w.changed > $base RETURN keys(w) } | all + one)
    + COLLECT { MATCH (u)-[w]->() WHERE type(w) STARTS WITH 'WAS_' AND w.changed > $base RETURN type(w) } AS what
ORDER BY code

// One scenario as it is kept, its changes in their order.
// returns scenarios.plans.Plans.Row
/*
:param {id: 's1'}
*/
MATCH (s:Scenario {id: $id})
OPTIONAL MATCH (t:Thing {ref: s.root})
OPTIONAL MATCH (f:Former {ref: s.root})
WITH s, head(collect(coalesce(t, f))) AS root
RETURN s.id AS id, s.name AS name, s.purpose AS purpose, s.root AS rootRef,
  coalesce(root {.code, .name, .kind}, {code: s.root, name: s.root, kind: 'gone'}) AS root,
  s.author AS author, s.on AS on, s.state AS state, s.version AS version, s.planned AS planned, s.base AS base,
  COLLECT { MATCH (s)-[p:PLANS]->(c:Change) RETURN c {.body, .refused} ORDER BY p.n } AS changes, s.history AS history,
  s.reorganization AS reorganization

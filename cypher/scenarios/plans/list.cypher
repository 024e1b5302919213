// The scenarios that are kept, the latest first, without their changes.
// returns scenarios.plans.Summary
// whole graph: scenarios are few
/*
:param {under: null}
*/
MATCH (s:Scenario)
OPTIONAL MATCH (t:Thing {ref: s.root})
OPTIONAL MATCH (f:Former {ref: s.root})
WITH s, head(collect(coalesce(t, f))) AS root
WHERE $under IS NULL OR EXISTS { (root)-[:PART_OF]->*(:Thing {code: $under}) }
RETURN s.id AS id, s.name AS name, coalesce(root {.code, .name, .kind}, {code: s.root, name: s.root, kind: 'gone'}) AS root,
  s.author AS author, s.on AS on, s.state AS state, s.version AS version, s.base AS base,
  COUNT { (s)-[:PLANS]->() } AS changes, s.created AS created
ORDER BY created DESC, id

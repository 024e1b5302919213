// The other open scenarios that touch what a scenario touches, or a branch directly at it, where at least one of them changes it; or that want a code it wants for something new.
// returns scenarios.plans.Conflict
// whole graph: scenarios are few
/*
:param {id: 's1'}
*/
MATCH (s:Scenario {id: $id})
CALL (s) {
  MATCH (s)-[mine:TOUCHES]->(u)
  CALL (u) {
    RETURN u AS w
    UNION
    MATCH (u)<-[:PART_OF]-(w:Branch) RETURN w
    UNION
    MATCH (u:Branch)-[:PART_OF]->(w:Unit) RETURN w
  }
  MATCH (w)<-[theirs:TOUCHES]-(o:Scenario)
  WHERE o.id <> s.id AND o.state IN ['draft', 'submitted', 'approved'] AND (mine.changes OR theirs.changes)
  WITH DISTINCT o, w ORDER BY o.id, w.code
  RETURN o, collect(w {.code, .name, kind: coalesce(w.kind, 'leader')}) AS units, [] AS codes
  UNION
  MATCH (o:Scenario)
  WHERE o.id <> s.id AND o.state IN ['draft', 'submitted', 'approved']
  WITH o, o.claims AS theirs, s.claims AS mine
  WITH o, [code IN mine WHERE code IN theirs] AS codes WHERE size(codes) > 0
  RETURN o, [] AS units, codes
}
WITH o, collect(units) AS units, collect(codes) AS codes
WITH o, reduce(all = [], some IN units | all + some) AS units, reduce(all = [], some IN codes | all + some) AS codes
RETURN o.id AS id, o.name AS name, o.state AS state, o.author AS author, size(units) + size(codes) AS total, units[..50] AS units, codes[..50] AS codes
ORDER BY total DESC, id

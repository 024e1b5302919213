// The other open scenarios that touch what a scenario touches, or a branch directly at it, where at least one of them changes it.
// returns scenarios.plans.Conflict
/*
:param {id: 's1'}
*/
MATCH (s:Scenario {id: $id})-[mine:TOUCHES]->(u)
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
WITH o, collect(w {.code, .name, kind: coalesce(w.kind, 'leader')}) AS units
RETURN o.id AS id, o.name AS name, o.state AS state, o.author AS author, size(units) AS total, units[..50] AS units
ORDER BY total DESC, id

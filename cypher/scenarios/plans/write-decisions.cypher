// Adds decisions to a scenario, after all its changes; one on the same fate gives way.
// returns nothing
/*
:param {id: 's1', decisions: [{id: 'd1', fate: 'x/post/secretary/y', body: '{}'}]}
*/
MATCH (s:Scenario {id: $id})
CALL (s) {
  MATCH (s)-[:PLANS]->(c:Change) WHERE c.fate IN [one IN $decisions | one.fate]
  DETACH DELETE c
}
OPTIONAL MATCH (s)-[p:PLANS]->()
WITH s, coalesce(max(p.n), -1) AS last
UNWIND range(1, size($decisions)) AS i
WITH s, last + i AS n, $decisions[i - 1] AS one
CREATE (s)-[:PLANS {n: n}]->(:Change {id: one.id, kind: 'decide', fate: one.fate, body: one.body, off: false, refused: false})

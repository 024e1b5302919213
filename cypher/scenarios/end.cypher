// Ends things: they leave the living with their codes free, keep their past and lead to their successors.
// returns nothing
/*
:param {changes: [{code: '330382114203', of: 'place', successors: [{code: '330382114201', share: 1.0}]}], on: date('2018-12-31'), revision: 2}
*/
UNWIND $changes AS change
MATCH (t:Thing {code: change.code})
OPTIONAL MATCH (t)-[up:PART_OF|LOCATED_IN]->(parent)
FOREACH (_ IN CASE WHEN up IS NULL THEN [] ELSE [1] END |
  CREATE (t)-[w:$('WAS_' + type(up))]->(parent) SET w = properties(up), w.until = $on, w.changed = $revision
  DELETE up)
CALL (t, change) {
  UNWIND change.successors AS successor
  MATCH (s:Thing {code: successor.code})
  CREATE (t)-[:SUCCEEDED_BY {on: $on, share: successor.share, changed: $revision}]->(s)
}
WITH t, change, CASE WHEN t:Backward THEN true END AS backward, [key IN keys(t) WHERE key STARTS WITH 'tally_'] AS tallies
FOREACH (key IN tallies | REMOVE t[key])
REMOVE t:$(labels(t))
SET t:Former, t.of = change.of, t.until = $on, t.wasBackward = backward, t.changed = $revision

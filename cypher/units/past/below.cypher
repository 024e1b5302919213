// The units directly below some on a day, of a kind then or now, with what was overwritten since.
// returns units.Past.Below
/*
:param {refs: ['330382114'], kind: null, asOf: date('2018-12-31')}
*/
UNWIND $refs AS ref
CALL (ref) {
  MATCH (t:Thing {ref: ref}) RETURN t
  UNION
  MATCH (t:Former {ref: ref}) RETURN t
}
MATCH (t)<-[r:PART_OF|WAS_PART_OF]-(c)
WHERE coalesce(coalesce(r.moved, r.since) <= $asOf, true) AND (r:PART_OF OR r.until > $asOf)
  AND coalesce(c.since <= $asOf, true) AND (c:Thing OR c.until > $asOf)
  AND ($kind IS NULL OR c.kind = $kind OR EXISTS { (c)-[:WAS]->(s) WHERE s.kind = $kind })
RETURN ref AS above, {ref: c.ref, labels: labels(c), properties: c {.ref, .code, .name, .kind, .of, .form, .members, .formalMembers,
  .since, .until, .backwardSince, .backwardReason, .wasBackward},
  states: [(c)-[:WAS]->(s:State) WHERE s.until > $asOf | properties(s)]} AS thing
ORDER BY above, c.ref

// What some things stood under on a day, up to the root, with what was overwritten since.
// returns units.Past.Above
// db hits per row: 60 because each step up looks at both what holds and what is over, and at the states of what it finds
/*
:param {refs: ['330382114201'], asOf: date('2018-12-31')}
*/
UNWIND $refs AS ref
CALL (ref) {
  MATCH (t:Thing {ref: ref}) RETURN t
  UNION
  MATCH (t:Former {ref: ref}) RETURN t
}
MATCH (t) (()-[r:PART_OF|WAS_PART_OF|LOCATED_IN|WAS_LOCATED_IN]->(next)
  WHERE coalesce(coalesce(r.moved, r.since) <= $asOf, true) AND (NOT type(r) STARTS WITH 'WAS' OR r.until > $asOf)
    AND coalesce(next.since <= $asOf, true) AND (next:Thing OR next.until > $asOf))+ (a)
RETURN ref AS below, size(r) AS depth, {ref: a.ref, labels: labels(a), properties: a {.code, .name, .kind, .of, .since, .until, .reportingYear},
  states: [(a)-[:WAS]->(s:State) WHERE s.until > $asOf | properties(s)]} AS thing
ORDER BY below, depth DESC, a.ref

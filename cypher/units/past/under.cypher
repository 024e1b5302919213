// Those among some things that stood at or below a unit on a day.
// returns a string
// db hits per row: 60 because each step up looks at both what holds and what is over
/*
:param {refs: ['330382114201'], above: '330382114', asOf: date('2018-12-31')}
*/
UNWIND $refs AS ref
CALL (ref) {
  MATCH (t:Thing {ref: ref}) RETURN t
  UNION
  MATCH (t:Former {ref: ref}) RETURN t
}
WITH t, ref
WHERE ref = $above OR EXISTS {
  MATCH (t) (()-[r:PART_OF|WAS_PART_OF|LOCATED_IN|WAS_LOCATED_IN]->(next)
    WHERE coalesce(coalesce(r.moved, r.since) <= $asOf, true) AND (NOT type(r) STARTS WITH 'WAS' OR r.until > $asOf)
      AND coalesce(next.since <= $asOf, true) AND (next:Thing OR next.until > $asOf))+ (a)
  WHERE a.ref = $above
}
RETURN ref
ORDER BY ref

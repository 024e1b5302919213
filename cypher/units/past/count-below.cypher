// How many units stood directly below each of some on a day; no row for those with none.
// returns units.Past.Count
// db hits per row: 2000 because every unit below is looked at
/*
:param {refs: ['330382114'], asOf: date('2018-12-31')}
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
RETURN ref, count(c) AS units
ORDER BY ref

// Any place there was on a day; no row where there was none.
// returns a string
// whole graph: it stops at the first place that was there
/*
:param {asOf: date('2018-12-31')}
*/
MATCH (any:Place|Former)
WHERE coalesce(any.since <= $asOf, true) AND (any:Place OR any.of = 'place' AND any.until > $asOf)
RETURN any.ref AS ref LIMIT 1

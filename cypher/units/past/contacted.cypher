// Whatever was somebody's contact point on a day: what to look at where a unit held too much to be walked through.
// returns units.Stored
// whole graph: there are few contact points beside units, and nothing else is looked at
/*
:param {asOf: date('2018-12-31')}
*/
MATCH (at)<-[r:CONTACTS|WAS_CONTACTS]-()
WHERE coalesce(coalesce(r.moved, r.since) <= $asOf, true) AND (r:CONTACTS OR r.until > $asOf)
WITH DISTINCT at
RETURN at.ref AS ref, labels(at) AS labels, properties(at) AS properties, [(at)-[:WAS]->(s:State) WHERE s.until > $asOf | properties(s)] AS states
ORDER BY ref

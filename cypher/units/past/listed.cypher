// Whatever is on the backward list or ever was: what to look at where a unit held too much to be walked through.
// returns units.Stored
// whole graph: the list is short; what is over or was overwritten says of itself whether it was on it
/*
:param {asOf: date('2018-12-31')}
*/
CALL () {
  MATCH (b:Backward) RETURN b
  UNION
  MATCH (b:Former) WHERE b.wasBackward RETURN b
  UNION
  MATCH (s:State)<-[:WAS]-(b) WHERE s.until > $asOf AND 'Backward' IN s.labels RETURN b
}
RETURN b.ref AS ref, labels(b) AS labels, properties(b) AS properties, [(b)-[:WAS]->(s:State) WHERE s.until > $asOf | properties(s)] AS states
ORDER BY ref

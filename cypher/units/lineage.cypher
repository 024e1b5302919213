// Everything a thing came from and went on as, through any number of steps: who gave way to whom, when and with what share.
// returns units.Lineage.Edge
/*
:param {ref: '330382114245'}
*/
CALL () {
  MATCH (t:Thing {ref: $ref}) RETURN t
  UNION
  MATCH (t:Former {ref: $ref}) RETURN t
}
CALL (t) {
  MATCH (t)-[:SUCCEEDED_BY]->*(x)-[s:SUCCEEDED_BY]->(y)
  RETURN DISTINCT false AS back, s, x, y, y AS other
  UNION
  MATCH (t)<-[:SUCCEEDED_BY]-*(y)<-[s:SUCCEEDED_BY]-(x)
  RETURN DISTINCT true AS back, s, x, y, x AS other
}
RETURN back, x.ref AS from, y.ref AS to, s.on AS on, s.share AS share, {ref: other.ref, code: other.code, name: other.name,
  kind: coalesce(other.kind, 'leader'), since: other.since, until: other.until, former: other:Former} AS thing
ORDER BY back, from, to, on

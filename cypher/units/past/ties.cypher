// The relations of some types that some things had on a day, one way, with the things at the other ends.
// returns units.Past.Tied
/*
:param {refs: ['330382114201'], types: ['HOLDS', 'WAS_HELD_BY', 'CONTACTS', 'WAS_CONTACTS'], out: false, asOf: date('2018-12-31')}
*/
UNWIND $refs AS ref
CALL (ref) {
  MATCH (t:Thing {ref: ref}) RETURN t
  UNION
  MATCH (t:Former {ref: ref}) RETURN t
}
MATCH (t)-[r:HOLDS|WAS_HELD_BY|RESERVE_FOR|WAS_RESERVE_FOR|CONTACTS|WAS_CONTACTS|VISITED|WAS_VISITED|ASSISTS|WAS_ASSISTS
  |COVERS|WAS_COVERS|SUCCEEDED_BY]-(o:Thing|Former)
WHERE type(r) IN $types AND ((startNode(r) = t) <> r:WAS_HELD_BY) = $out
  AND coalesce(coalesce(r.moved, r.since) <= $asOf, true) AND (NOT type(r) STARTS WITH 'WAS_' OR r.until > $asOf)
  AND coalesce(o.since <= $asOf, true) AND (o:Thing OR o.until > $asOf)
RETURN ref AS of, type(r) AS type, properties(r) AS properties, {ref: o.ref, labels: labels(o), properties: properties(o),
  states: [(o)-[:WAS]->(s:State) WHERE s.until > $asOf | properties(s)]} AS thing
ORDER BY of, o.ref, r.post, r.role, r.since, r.moved

// Everything of one sort, living or former, with what it stands or stood under and which reorganizations made or ended it; as of a day with what was overwritten since.
// returns load.Tables.Row
// whole graph: an export is the whole graph
/*
:param {label: 'City', sort: 'place', asOf: null}
*/
CALL () {
  MATCH (t:$($label)) WHERE NOT coalesce(t:Former AND t.until > $asOf, false) RETURN t
  UNION ALL
  MATCH (t:Former) WHERE t.of = $sort AND t.until > $asOf RETURN t
}
WITH t WHERE coalesce(t.since <= $asOf, true)
WITH t, [(t)-[:WAS]->(s:State) WHERE s.until > $asOf | properties(s)] AS states, coalesce(head(COLLECT {
  MATCH (t)-[:WAS]->(s:State) WHERE s.until > $asOf AND s.code IS NOT NULL RETURN s.code ORDER BY s.until, s.n LIMIT 1
}), t.code) AS code
RETURN elementId(t) AS id, {ref: t.ref, labels: labels(t), properties: properties(t), states: states} AS stored,
  [(t)-[r:PART_OF|LOCATED_IN|WAS_PART_OF|WAS_LOCATED_IN]->(above) WHERE coalesce(above.since <= $asOf, true) | {type: type(r), key:
    CASE WHEN above:Former AND NOT coalesce(above.until > $asOf, false) THEN '~' + above.ref ELSE coalesce(head(COLLECT {
      MATCH (above)-[:WAS]->(s:State) WHERE s.until > $asOf AND s.code IS NOT NULL RETURN s.code ORDER BY s.until, s.n LIMIT 1
    }), above.code) END, properties: properties(r)}] AS above,
  [(by:Reorganization)-[r:ESTABLISHED|ENDED]->(t) WHERE coalesce(by.on <= $asOf, true)
    | {type: type(r), key: by.id, properties: properties(r)}] AS by
ORDER BY code, t.ref

// Whatever bears a code or ref now or bore it before, with everything that was overwritten.
// returns units.Stored
/*
:param {code: '330382114245', ref: null}
*/
CALL () {
  MATCH (t:Thing) WHERE t.code = $code OR t.ref = $ref
  RETURN t
  UNION
  MATCH (t:Former) WHERE t.code = $code OR t.ref = $ref
  RETURN t
  UNION
  MATCH (:State {code: $code})<-[:WAS]-(t)
  RETURN t
}
RETURN t.ref AS ref, labels(t) AS labels, properties(t) AS properties,
  [(t)-[:WAS]->(s:State) | properties(s)] AS states
ORDER BY ref

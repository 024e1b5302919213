// The codes of a unit, of everything below it and of the organizations there, for each of some labels.
// returns checks.Checks.Among
// db hits per row: 8000 because everything below is looked at
/*
:param {code: '330382114', labels: ['Branch', 'Unit']}
*/
MATCH (:Thing {code: $code})<-[:PART_OF*0..]-(u:Unit)
CALL (u) {
  RETURN u AS t
  UNION
  MATCH (u)<-[:LOCATED_IN]-(t:Organization)
  RETURN t
}
WITH t.code AS code, labels(t) AS own ORDER BY code
UNWIND [label IN $labels WHERE label IN own] AS label
RETURN label, collect(code) AS codes
ORDER BY label

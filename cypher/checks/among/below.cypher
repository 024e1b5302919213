// The codes of a unit, of everything below it and of the organizations there, with their labels.
// returns checks.Checks.Among
/*
:param {code: '330382114'}
*/
MATCH (:Thing {code: $code})<-[:PART_OF*0..]-(u:Unit)
CALL (u) {
  RETURN u AS t
  UNION
  MATCH (u)<-[:LOCATED_IN]-(t:Organization)
  RETURN t
}
RETURN t.code AS code, labels(t) AS labels
ORDER BY code

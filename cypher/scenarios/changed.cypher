// Where things and formers stand that a revision has written, for those who keep what they were before.
// returns a string
/*
:param {revision: 2}
*/
CALL () {
  MATCH (n:Thing {changed: $revision}) RETURN n
  UNION ALL
  MATCH (n:Former {changed: $revision}) RETURN n
}
RETURN elementId(n) AS id
ORDER BY id

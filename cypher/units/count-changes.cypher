// How many things were changed, begun, ended or undone after a revision.
// returns a number
/*
:param {since: 1000000000}
*/
CALL () {
  MATCH (t:Thing) WHERE t.changed > $since RETURN count(t) AS n
  UNION ALL
  MATCH (t:Former) WHERE t.changed > $since RETURN count(t) AS n
  UNION ALL
  MATCH (t:Gone) WHERE t.ref IS NOT NULL AND t.changed > $since RETURN count(t) AS n
}
RETURN sum(n) AS total

// Removes some of what a load has made, and answers how many.
// returns a number
// whole graph: it takes away all that a load made, a part at a time
/*
:param {revision: 2, limit: 1000}
*/
CALL () {
  MATCH (thing:Thing {changed: $revision}) RETURN thing
  UNION ALL
  MATCH (thing:Former {changed: $revision}) RETURN thing
}
WITH thing ORDER BY thing.ref LIMIT $limit
DETACH DELETE thing
RETURN count(*) AS gone

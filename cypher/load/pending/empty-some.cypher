// Removes some of the organisation that stood before a load, and answers how many.
// returns a number
// whole graph: everything goes, some at a time
/*
:param {revision: 2, limit: 1000}
*/
MATCH (n:Thing|Former|State|Task|Round|Policy|Reorganization|Before|Gone)
WHERE coalesce(n.changed, -1) <> $revision
WITH n LIMIT $limit
DETACH DELETE n
RETURN count(*) AS gone

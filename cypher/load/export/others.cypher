// Every node of the organisation that is neither a thing nor a former.
// returns load.Tables.Other
// whole graph: an export is the whole graph
/*
:param {}
*/
MATCH (n:State|Task|Round|Policy|Reorganization|Change|Before)
RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS properties,
       EXISTS { MATCH (:Scenario)-->(n) } AS plan, NOT EXISTS { (n)--() } AS alone
ORDER BY labels[0], n.id, n.year, id

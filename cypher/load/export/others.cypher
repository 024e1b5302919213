// Every node of the organisation that is neither a thing nor a former, as far as it was there on a day.
// returns load.Tables.Other
// whole graph: an export is the whole graph
/*
:param {asOf: null}
*/
MATCH (n:State|Task|Round|Policy|Reorganization|Change|Before)
WHERE NOT coalesce(n:State AND n.until > $asOf OR n:Reorganization AND n.on > $asOf, false)
  AND NOT EXISTS { (r:Reorganization)-[:DID|LEFT*1..2]->(n) WHERE (n:Change OR n:Before) AND r.on > $asOf }
RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS properties,
       EXISTS { MATCH (:Scenario)-->(n) } AS plan, NOT EXISTS { (n)--() } AS alone
ORDER BY labels[0], n.id, n.year, id

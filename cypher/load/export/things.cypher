// Everything with one label, living or former, with what it stands or stood under and which reorganizations made or ended it.
// returns load.Tables.Thing
// whole graph: an export is the whole graph
/*
:param {label: 'City'}
*/
MATCH (t:$($label))
RETURN elementId(t) AS id, labels(t) AS labels, properties(t) AS properties,
       [(t)-[r:PART_OF|LOCATED_IN|WAS_PART_OF]->(above)
        | {type: type(r), key: CASE WHEN above:Former THEN '~' + above.ref ELSE above.code END, properties: properties(r)}
       ] AS above,
       [(by:Reorganization)-[r:ESTABLISHED|ENDED]->(t) | {type: type(r), key: by.id, properties: properties(r)}] AS by
ORDER BY t.code, t.ref

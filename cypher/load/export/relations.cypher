// All relations of one type between things, living or former, and rounds; a thing by its code, a former by ~ and its ref.
// returns load.Tables.Relation
// whole graph: an export is the whole graph
/*
:param {type: 'ASSISTS'}
*/
MATCH (a)-[r:$($type)]->(b)
WITH r, CASE WHEN a:Former THEN '~' + a.ref WHEN a:Round THEN toString(a.year) ELSE a.code END AS from,
     CASE WHEN b:Former THEN '~' + b.ref ELSE b.code END AS to
RETURN from, to, properties(r) AS properties
ORDER BY from, to, r.post, r.role, r.kind, r.on, r.since

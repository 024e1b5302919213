// Every living place and what it stands under, for comparing them with a new list.
// returns load.Reconcile.Living
// whole graph: a list is compared with all living places, since it speaks of nearly all of them
/*
:param {}
*/
MATCH (p:Place)
OPTIONAL MATCH (p)-[:PART_OF]->(parent:Place)
RETURN p.code AS code, p.name AS name, p.kind AS kind, parent.code AS parent
ORDER BY code

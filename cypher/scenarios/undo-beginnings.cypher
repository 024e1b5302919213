// Takes nodes away as if they had never been; of things it stays known that they were, for those who keep a copy.
// returns nothing
/*
:param {ids: [], revision: 2}
*/
UNWIND $ids AS id
MATCH (n) WHERE elementId(n) = id
FOREACH (_ IN CASE WHEN n.ref IS NULL THEN [] ELSE [1] END |
  CREATE (g:Gone {ref: n.ref, code: n.code, name: n.name, kind: n.kind, changed: $revision})
  SET g.of = CASE WHEN n:Former THEN n.of WHEN n:Place THEN 'place' WHEN n:Branch THEN 'branch' WHEN n:Leader THEN 'leader'
    ELSE 'organization' END)
DETACH DELETE n

// What was changed, begun, ended or undone after a revision: each thing once, with the last revision that touched it, in that order.
// returns units.Changes.Item
/*
:param {since: 1000000000, revision: 1000000000, ref: '', limit: 3}
*/
CALL () {
  MATCH (t:Thing) WHERE t.changed > $since AND t.changed >= $revision
  RETURN t, t.changed AS revision
  UNION ALL
  MATCH (t:Former) WHERE t.changed > $since AND t.changed >= $revision
  RETURN t, t.changed AS revision
  UNION ALL
  MATCH (t:Gone) WHERE t.ref IS NOT NULL AND t.changed > $since AND t.changed >= $revision
  RETURN t, t.changed AS revision
}
WITH t, revision WHERE revision > $revision OR t.ref > $ref
WITH t, revision ORDER BY revision, t.ref LIMIT $limit
RETURN revision, t.code AS code, t.ref AS ref,
  CASE WHEN t:Former|Gone THEN t.of WHEN t:Place THEN 'place' WHEN t:Branch THEN 'branch' WHEN t:Leader THEN 'leader'
    ELSE 'organization' END AS of,
  t.kind AS kind, t.name AS name,
  CASE WHEN t:Former THEN 'ended' WHEN t:Gone THEN 'undone'
    WHEN EXISTS { (t)<-[:ESTABLISHED]-(r:Reorganization) WHERE r.revision > $since } THEN 'begun' ELSE 'changed' END AS what
ORDER BY revision, ref

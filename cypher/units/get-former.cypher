// One former unit or organization, the latest of its code: where it stood, what else bore its code, what took its place.
// returns units.Units.Found
/*
:param {code: '330382114245', ref: null}
*/
MATCH (t:Former) WHERE t.code = $code OR t.ref = $ref
WITH t ORDER BY t.until DESC, t.ref LIMIT 1
RETURN t.code AS code, t.ref AS ref, t.name AS name, t.of AS of, properties(t) AS properties, t.members AS size,
  COLLECT {
    MATCH p = (t) ((a)-[r:PART_OF|WAS_PART_OF]->(b)
      WHERE type(r) = 'PART_OF' OR (a:Former AND coalesce(r.until = a.until, true)))+ (above)
    RETURN {code: above.code, name: above.name, kind: above.kind} AS unit ORDER BY length(p) DESC, above.ref
  } AS path,
  null AS superior, 0 AS children,
  head(COLLECT {
    MATCH (t)-[r:PART_OF|WAS_PART_OF*1..]->(root:Place) WHERE root.reportingYear IS NOT NULL
    RETURN root.reportingYear AS year ORDER BY size(r) DESC LIMIT 1
  }) AS year,
  [] AS posts,
  COLLECT {
    MATCH (f:Former {code: t.code}) WHERE f <> t
    RETURN {ref: f.ref, code: f.code, name: f.name, kind: f.kind, since: f.since, until: f.until} AS former
    ORDER BY f.until DESC, f.ref
  } AS formerly,
  COLLECT {
    MATCH (t)-[s:SUCCEEDED_BY]->(next)
    RETURN {code: next.code, ref: next.ref, name: next.name, share: s.share, on: s.on} AS successor
    ORDER BY s.on, next.code, next.ref
  } AS succeededBy

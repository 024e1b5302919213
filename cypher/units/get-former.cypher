// One former unit or organization by its ref: where it stood, what took its place.
// returns units.Units.Found
/*
:param {ref: '330382114245'}
*/
MATCH (t:Former {ref: $ref})
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
    MATCH (t)-[s:SUCCEEDED_BY]->(next)
    RETURN {code: next.code, ref: next.ref, name: next.name, share: s.share, on: s.on} AS successor
    ORDER BY s.on, next.code, next.ref
  } AS succeededBy

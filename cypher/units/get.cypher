// One living unit or organization: what it is, where it stands, who holds its posts.
// returns units.Units.Found
// db hits per row: 3000 because the superior is looked for among the children of every place above
/*
:param {code: '330382114', ref: null}
*/
MATCH (t:Thing&!Leader) WHERE t.code = $code OR t.ref = $ref
RETURN t.code AS code, t.ref AS ref, t.name AS name,
  CASE WHEN t:Place THEN 'place' WHEN t:Branch THEN 'branch' ELSE 'organization' END AS of,
  properties(t) AS properties,
  CASE WHEN t:Branch
    THEN reduce(sum = 0, m IN COLLECT { MATCH (t)<-[:PART_OF*0..]-(b:Branch) RETURN b.members } | sum + m)
    ELSE t.tally_members END AS size,
  COLLECT {
    MATCH (t)-[r:PART_OF|LOCATED_IN*1..]->(a:Unit)
    RETURN {code: a.code, name: a.name, kind: a.kind} AS unit ORDER BY size(r) DESC, a.code
  } AS path,
  CASE WHEN t:Branch THEN head(COLLECT {
    MATCH p = (t)-[:PART_OF*1..]->(:Place)<-[:PART_OF]-(s:LeadingBranch)
    RETURN {code: s.code, name: s.name, kind: s.kind} AS unit ORDER BY length(p), s.code LIMIT 1
  }) END AS superior,
  COUNT { (t)<-[:PART_OF]-() } AS children,
  head(COLLECT {
    MATCH (t)-[r:PART_OF|LOCATED_IN*0..]->(root:Place)
    RETURN root.reportingYear AS year ORDER BY size(r) DESC LIMIT 1
  }) AS year,
  COLLECT {
    MATCH (l:Leader)-[h:HOLDS]->(t)
    RETURN {post: h.post, leader: {code: l.code, name: l.name}, since: h.since, termEnds: h.termEnds} AS post
    ORDER BY h.post, l.code, h.since
  } AS posts,
  [] AS succeededBy

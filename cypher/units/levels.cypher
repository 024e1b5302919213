// The units directly below each of some, or just one, as the network shows them: no more than a limit, and how many there are.
// returns units.Lens.Shown
// db hits per row: 300 because every child is looked at before the first of them are chosen
/*
:param {levels: [{below: '330382114', only: null, of: null, keep: '', limit: 250},
  {below: '330382', only: null, of: 'place', keep: '330382114', limit: 250},
  {below: null, only: '33', of: null, keep: '', limit: 1}]}
*/
UNWIND $levels AS level
CALL (level) {
  MATCH (:Thing {code: level.below})<-[:PART_OF]-(c:Unit)
  WHERE level.of IS NULL OR (level.of = 'place') = (c:Place)
  RETURN c
  UNION
  MATCH (c:Unit&Thing {code: level.only})
  RETURN c
}
WITH level, c ORDER BY c.code = level.keep DESC, c:Backward DESC, c:Branch, c.tally_backwardBranches DESC, c.code
WITH level, collect(c) AS found
UNWIND range(0, CASE WHEN size(found) < level.limit THEN size(found) ELSE level.limit END - 1) AS rank
WITH level, size(found) AS total, rank, found[rank] AS u
RETURN level.below AS below, total, rank, head([(u)-[:PART_OF]->(p) | p.code]) AS parent,
  u.code AS code, u.name AS name, u.kind AS kind, CASE WHEN u:Branch THEN 'branch' ELSE 'place' END AS of,
  u.form AS form, COUNT { (u)<-[:PART_OF]-() } AS children, u.tally_villages AS villages,
  coalesce(u.tally_members, u.members) AS members,
  CASE WHEN u:Branch THEN reduce(sum = 0, m IN COLLECT { MATCH (u)<-[:PART_OF*0..]-(b:Branch) RETURN b.members } | sum + m) END AS size,
  CASE WHEN coalesce(u.tally_enterprises, 0) + coalesce(u.tally_associations, 0) > 0 THEN 1.0
    * (coalesce(u.tally_enterprisesCovered, 0) + coalesce(u.tally_associationsCovered, 0))
    / (coalesce(u.tally_enterprises, 0) + coalesce(u.tally_associations, 0)) END AS coverage,
  CASE WHEN u:Backward THEN 1 WHEN u.tally_backwardBranches > 0 THEN u.tally_backwardBranches END AS backward,
  coalesce(u.tally_contactPoints, COUNT { (u)<-[:CONTACTS]-() }) AS contactPoints,
  coalesce(u.tally_pairings, COUNT { (u)<-[:ASSISTS]-() }) AS assistance
ORDER BY below, rank, code

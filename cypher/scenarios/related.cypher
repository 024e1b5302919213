// The relations a plan is about to begin or end: whether each is there, and who else holds the same post.
// returns scenarios.Related
/*
:param {relations: [{from: '330382114201-B', relation: 'COVERS', to: '330382114201', about: null}]}
*/
UNWIND $relations AS asked
MATCH (from:Thing {code: asked.from})
MATCH (to:Thing {code: asked.to})
OPTIONAL MATCH (from)-[r]->(to)
  WHERE type(r) = asked.relation AND (asked.about IS NULL OR asked.about = coalesce(r.post, r.role, asked.about))
RETURN asked.from AS from, asked.relation AS relation, asked.to AS to, asked.about AS about,
  [id IN collect(elementId(r)) WHERE id IS NOT NULL] AS ids,
  COLLECT { MATCH (o:Leader)-[h:HOLDS {post: asked.about}]->(to) WHERE o <> from RETURN o.code ORDER BY o.code } AS holders,
  COLLECT { MATCH (from)-[:COVERS]->(o:Organization) WHERE o <> to AND asked.relation = 'COVERS' RETURN o.code ORDER BY o.code } AS covered
ORDER BY from, relation, to, about

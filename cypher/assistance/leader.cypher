// One leader: posts, contact points with their visits, and what the leader assists.
// returns assistance.Leader
/*
:param {code: 'L-330382-4', ref: null}
*/
MATCH (l:Leader&Thing) WHERE l.code = $code OR l.ref = $ref
RETURN l.code AS code, l.ref AS ref, l.name AS name,
  COLLECT {
    MATCH (l)-[h:HOLDS]->(at)
    RETURN {post: h.post, unit: {code: at.code, name: at.name, kind: at.kind}, since: h.since, termEnds: h.termEnds,
      filedWith: h.filedWith} AS post ORDER BY at.code, h.post, h.since
  } AS posts,
  COLLECT {
    MATCH (l)-[h:RESERVE_FOR]->(at)
    RETURN {post: h.post, unit: {code: at.code, name: at.name, kind: at.kind}, since: h.since} AS post
    ORDER BY at.code, h.post, h.since
  } AS reserveFor,
  COLLECT {
    MATCH (l)-[c:CONTACTS]->(at)
    RETURN {unit: {code: at.code, name: at.name, kind: at.kind}, since: c.since, visits: COLLECT {
      MATCH (l)-[v:VISITED]->(at) RETURN {kind: v.kind, on: v.on, count: v.count} AS visit ORDER BY v.on, v.kind
    }} AS point ORDER BY at.code, c.since
  } AS contactPoints,
  COLLECT {
    MATCH (l)-[a:ASSISTS]->(at)
    RETURN {role: a.role, unit: {code: at.code, name: at.name, kind: at.kind}, since: a.since,
      backward: at:Backward} AS pairing ORDER BY at.code, a.role, a.since
  } AS assists,
  COUNT { (l)-[:ASSISTS]->() } AS load

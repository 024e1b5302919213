// One leader: posts, contact points with their visits, what the leader assists, and where both lie in one village.
// returns assistance.Contacts.Page
// db hits per row: 300 because everything around the leader is told
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
    RETURN {unit: {code: at.code, name: at.name, kind: at.kind}, since: c.since, others: COUNT {
      MATCH (at)<-[:CONTACTS]-(other) WHERE other <> l
    }, visits: COLLECT {
      MATCH (l)-[v:VISITED]->(at) RETURN {kind: v.kind, on: v.on, count: v.count} AS visit ORDER BY v.on, v.kind
    }} AS point ORDER BY at.code, c.since
  } AS contactPoints,
  COLLECT {
    MATCH (l)-[a:ASSISTS]->(at)
    RETURN {role: a.role, unit: {code: at.code, name: at.name, kind: at.kind}, since: a.since,
      backward: at:Backward} AS pairing ORDER BY at.code, a.role, a.since
  } AS assists,
  COLLECT {
    MATCH (l)-[:CONTACTS]->(point) ((m WHERE NOT m:Place)-[:PART_OF]->())* (:Place)
      (()<-[:PART_OF]-(n WHERE NOT n:Place))* (at)<-[:ASSISTS]-(l)
    RETURN DISTINCT {code: point.code, name: point.name, kind: point.kind} AS unit ORDER BY unit.code
  } AS overlap

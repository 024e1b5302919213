// Who has contact points at and below a unit, by leader, and how many contact points and leaders there are.
// returns assistance.Contacts.Row
// db hits per row: 3000 because all of them are found before one page of leaders is answered
/*
:param {code: '330382114', after: '', limit: 50}
*/
MATCH (u:Thing {code: $code})
MATCH (u) (()<-[:PART_OF]-(down:Unit) WHERE down:Branch OR down.tally_contactPoints > 0)* (at)<-[c:CONTACTS]-(l:Leader)
WITH l, collect({code: at.code, name: at.name, kind: at.kind, since: c.since}) AS units
ORDER BY l.code
WITH collect([l, units]) AS found, sum(size(units)) AS points
UNWIND [one IN found WHERE one[0].code > $after][..$limit] AS one
WITH one[0] AS l, one[1] AS units, size(found) AS total, points
RETURN l.code AS code, l.name AS name, total, points,
  head(COLLECT {
    MATCH (l)-[h:HOLDS]->(at)
    RETURN {post: h.post, unit: {code: at.code, name: at.name, kind: at.kind}} AS post ORDER BY at.code, h.post LIMIT 1
  }) AS post,
  COLLECT { UNWIND units AS unit RETURN unit ORDER BY unit.code, unit.since } AS units
ORDER BY code

// Things by any part of their name, the beginning of their pinyin, initials or code, borne now or before. The best first.
// returns units.Search.Row
// db hits per row: 1000 because up to three hundred matches are compared before the best twenty are answered
/*
:param {words: ['+(name:"龙港")'], before: ['+(name:"龙港")'], fetch: 301, code: null, below: null, parts: ['龙港'], typed: '龙港', of: null,
  kind: null, under: null, most: 301, limit: 20, kinds: ['province', 'city', 'county', 'township', 'village']}
*/
CALL () {
  UNWIND $words AS words
  CALL db.index.fulltext.queryNodes('search', words, {limit: $fetch}) YIELD node
  WHERE $under IS NULL OR $under IN [(node)-[:PART_OF|LOCATED_IN|HOLDS*0..]->(a) | a.code]
    OR node:Former AND $under IN [(node)-[:PART_OF|LOCATED_IN|WAS_PART_OF*1..]->(a) | a.code]
  RETURN node
  UNION
  UNWIND $before AS words
  CALL db.index.fulltext.queryNodes('formerly', words, {limit: $fetch}) YIELD node AS s
  MATCH (node)-[:WAS]->(s) WHERE $under IS NULL OR $under IN [(node)-[:PART_OF|LOCATED_IN|HOLDS|WAS_PART_OF*1..]->(a) | a.code]
  RETURN node
  UNION
  MATCH (node:Thing) WHERE node.code STARTS WITH $code
  RETURN node
  UNION
  MATCH (:Thing {code: $below})<-[:PART_OF*0..]-(:Unit)<-[:LOCATED_IN|HOLDS|WAS_PART_OF*0..1]-(node)
  WHERE all(part IN $parts WHERE toLower(node.name) CONTAINS part OR node.pinyin STARTS WITH part
    OR node.initials STARTS WITH part OR toLower(node.code) STARTS WITH part
    OR EXISTS { (node)-[:WAS]->(s) WHERE s.name CONTAINS part OR s.code STARTS WITH part })
  RETURN node
}
WITH node AS n, CASE WHEN node:Former THEN node.of WHEN node:Place THEN 'place' WHEN node:Branch THEN 'branch'
  WHEN node:Leader THEN 'leader' ELSE 'organization' END AS of
WHERE ($of IS NULL OR of = $of) AND ($kind IS NULL OR n.kind = $kind)
WITH n, of LIMIT $most
WITH collect([n, of]) AS matches, count(n) AS total
UNWIND matches AS match WITH match[0] AS n, match[1] AS of, total
WITH n, of, total, CASE WHEN n.code = $typed OR n.name = $typed THEN 0
    WHEN n.name STARTS WITH $typed OR n.pinyin = $parts[0] OR n.initials = $parts[0] THEN 1
    WHEN n.initials STARTS WITH $parts[0] OR n.code STARTS WITH $typed THEN 2
    WHEN n.pinyin STARTS WITH $parts[0] THEN 3 ELSE 4 END AS fit,
  coalesce(head([i IN range(0, size($kinds) - 1) WHERE of = 'place' AND $kinds[i] = n.kind]),
    CASE of WHEN 'branch' THEN 100 WHEN 'organization' THEN 101 ELSE 102 END) AS level
ORDER BY fit, n:Former, level, size(n.name), n.code, n.ref LIMIT $limit
WITH *, head(CASE WHEN n:Leader THEN [(n)-[:HOLDS]->(u) | u] ELSE [n] END) AS home
RETURN n.code AS code, n.ref AS ref, n.name AS name, coalesce(n.kind, of) AS kind, of, n.form AS form,
  n.since AS since, n.until AS until, total,
  COLLECT {
    MATCH p = (home) ((x)-[r:PART_OF|LOCATED_IN|WAS_PART_OF]->()
      WHERE NOT r:WAS_PART_OF OR x:Former AND coalesce(r.until = x.until, true))* (a) WHERE a <> n
    RETURN {code: a.code, name: a.name, kind: a.kind} AS unit ORDER BY length(p) DESC, a.ref
  } AS path
ORDER BY fit, n:Former, level, size(name), code, ref

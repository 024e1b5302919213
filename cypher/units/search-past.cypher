// What some things that were found bore before that has the typed words in it, and what former ones live on as.
// returns units.Search.Before
/*
:param {refs: ['330382114245'], parts: ['后横']}
*/
UNWIND $refs AS ref
CALL (ref) {
  MATCH (t:Thing {ref: ref}) RETURN t
  UNION
  MATCH (t:Former {ref: ref}) RETURN t
}
RETURN ref,
  head(COLLECT {
    MATCH (t)-[:WAS]->(s)
    WHERE all(part IN $parts WHERE toLower(s.name) CONTAINS part OR s.pinyin STARTS WITH part OR s.initials STARTS WITH part
      OR toLower(s.code) STARTS WITH part)
    RETURN {code: s.code, name: s.name, until: s.until} AS was ORDER BY s.until DESC, s.n DESC LIMIT 1
  }) AS formerly,
  CASE WHEN t:Former THEN COLLECT {
    MATCH (t)-[:SUCCEEDED_BY]->+(next:Thing) WITH DISTINCT next
    RETURN {code: next.code, ref: next.ref, name: next.name} AS heir ORDER BY next.code
  } END AS succeededBy
ORDER BY ref

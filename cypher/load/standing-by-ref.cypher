// The things, living and former, that were given one of these refs, but for what one load has made.
// returns load.Standing.Found
/*
:param {keys: ['33', '330382114'], except: -1}
*/
UNWIND $keys AS key
CALL (key) {
  MATCH (thing:Thing {ref: key}) RETURN thing
  UNION
  MATCH (thing:Former {ref: key}) RETURN thing
}
WITH key, thing
WHERE coalesce(thing.changed, 0) <> $except
RETURN key AS ref, coalesce(thing.code, '') AS code, coalesce(thing.kind, '') AS kind, labels(thing) AS labels,
       elementId(thing) AS id
ORDER BY ref

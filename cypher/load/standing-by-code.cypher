// The living things that have one of these codes, but for what one load has made.
// returns load.Standing.Found
/*
:param {keys: ['33', '330382114'], except: -1}
*/
UNWIND $keys AS key
MATCH (thing:Thing {code: key})
WHERE coalesce(thing.changed, 0) <> $except
RETURN thing.ref AS ref, key AS code, coalesce(thing.kind, '') AS kind, labels(thing) AS labels, elementId(thing) AS id
ORDER BY code

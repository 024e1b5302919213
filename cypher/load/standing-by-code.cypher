// The living things that have one of these codes.
// returns load.Standing.Found
/*
:param {keys: ['33', '330382114']}
*/
UNWIND $keys AS key
MATCH (thing:Thing {code: key})
RETURN thing.ref AS ref, key AS code, coalesce(thing.kind, '') AS kind, labels(thing) AS labels, elementId(thing) AS id
ORDER BY code

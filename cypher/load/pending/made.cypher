// What a load has made so far, living and former, and where it stands.
// returns load.Pending.Made
/*
:param {revision: 2}
*/
CALL () {
  MATCH (thing:Thing {changed: $revision}) RETURN thing
  UNION ALL
  MATCH (thing:Former {changed: $revision}) RETURN thing
}
RETURN thing.ref AS ref, elementId(thing) AS id
ORDER BY ref

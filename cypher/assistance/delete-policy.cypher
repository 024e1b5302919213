// Takes away the pairing policy made for a unit.
// returns nothing
/*
:param {code: '330382'}
*/
MATCH (:Thing {code: $code})<-[:HOLDS_FOR]-(policy:Policy)
DETACH DELETE policy

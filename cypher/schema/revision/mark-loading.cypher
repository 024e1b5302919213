// Marks that a load of several transactions is running, or, with null, that it has ended.
// returns nothing
/*
:param {what: null}
*/
MATCH (m:Meta {id: 'revision'})
SET m.loading = $what

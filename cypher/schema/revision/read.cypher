// The revision as it stands, and what is being loaded, if anything is.
// returns columns value, the number, and loading, what is being loaded or null
/*
:param {}
*/
MATCH (m:Meta {id: 'revision'})
RETURN m.value AS value, m.loading AS loading

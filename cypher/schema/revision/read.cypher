// The revision as it stands, and what is being loaded, if anything is.
// returns graph.Revision.Row
/*
:param {}
*/
MATCH (m:Meta {id: 'revision'})
RETURN m.value AS value, m.loading AS loading

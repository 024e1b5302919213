// The number of the last schema file applied to this store; 0 for an empty one.
// returns a number
/*
:param {}
*/
OPTIONAL MATCH (m:Meta {id: 'schema'})
RETURN coalesce(m.version, 0) AS version

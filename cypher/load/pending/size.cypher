// How many nodes and relations there are, plans and notes included.
// returns a number
// whole graph: both numbers are kept by the database
/*
:param {}
*/
RETURN COUNT { MATCH (n) } + COUNT { MATCH ()-->() } AS size

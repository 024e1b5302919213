// All screening rounds by their year.
// returns load.Standing.Keyed
// whole graph: there is one a year
/*
:param {}
*/
MATCH (round:Round)
RETURN toString(round.year) AS key, elementId(round) AS id
ORDER BY key

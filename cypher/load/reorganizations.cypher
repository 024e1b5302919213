// All reorganizations by their id.
// returns load.Standing.Keyed
// whole graph: there are a few a year
/*
:param {}
*/
MATCH (reorganization:Reorganization)
RETURN reorganization.id AS key, elementId(reorganization) AS id
ORDER BY key

// The steps of a load that are done.
// returns a text
/*
:param {}
*/
MATCH (m:Meta)
WHERE m.id STARTS WITH 'load-step-'
RETURN m.id AS step
ORDER BY step

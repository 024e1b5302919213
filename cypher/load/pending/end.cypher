// Forgets a load that was finished or undone.
// returns nothing
/*
:param {}
*/
MATCH (m:Meta)
WHERE m.id = 'load' OR m.id STARTS WITH 'load-step-'
DELETE m

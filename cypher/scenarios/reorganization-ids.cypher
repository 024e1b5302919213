// Ids of reorganisations that begin with a day, so that a new one gets another.
// returns a string
/*
:param {from: '2018-12-31-'}
*/
MATCH (r:Reorganization)
WHERE r.id STARTS WITH $from
RETURN r.id AS id
ORDER BY id

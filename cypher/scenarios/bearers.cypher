// Who bears some codes now.
// returns scenarios.Obstacle.Bearer
/*
:param {codes: ['330382114201']}
*/
UNWIND $codes AS code
MATCH (t:Thing {code: code})
RETURN code, elementId(t) AS id, t.name AS name
ORDER BY code

// The organizations a joint branch covers together with what else could cover them.
// returns scenarios.plans.Candidates.Covered
/*
:param {code: '330102003-E0001-B'}
*/
MATCH (:Thing {code: $code})-[:COVERS {how: 'joint'}]->(o:Organization)
RETURN o.code AS code, o.name AS name
ORDER BY code

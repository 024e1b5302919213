// Whoever helps a unit or ever did, in which role and from when to when.
// returns assistance.Lifecycle.Pairing
/*
:param {code: '330382114202-B'}
*/
MATCH (:Thing {code: $code})<-[a:ASSISTS|WAS_ASSISTS]-(x:Thing|Former)
RETURN {code: x.code, name: x.name, kind: coalesce(x.kind, 'leader')} AS helper, a.role AS role, a.since AS since, a.until AS until
ORDER BY until IS NOT NULL, until DESC, since, role, helper.code

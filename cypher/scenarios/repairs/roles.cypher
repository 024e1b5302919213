// The roles of a branch's helpers that are filled.
// returns a string
/*
:param {code: '330382114202-B'}
*/
MATCH (:Thing {code: $code})<-[a:ASSISTS]-()
RETURN DISTINCT a.role AS role
ORDER BY role

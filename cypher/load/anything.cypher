// Whether there is any living or former thing at all.
// returns a boolean
/*
:param {}
*/
RETURN EXISTS { MATCH (:Thing) } OR EXISTS { MATCH (:Former) } AS anything

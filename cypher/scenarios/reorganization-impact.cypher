// What was said of a reorganisation when it was applied, packed; none for one that was loaded.
// returns a string
/*
:param {id: 'grid-2018'}
*/
MATCH (r:Reorganization {id: $id})
WHERE r.impact IS NOT NULL
RETURN r.impact AS impact

// Removes the whole organisation, its past included; scenarios and Banyan's own notes stay.
// returns nothing
// whole graph: everything goes
/*
:param {}
*/
MATCH (n:Thing|Former|State|Task|Round|Policy|Reorganization|Before|Gone)
DETACH DELETE n

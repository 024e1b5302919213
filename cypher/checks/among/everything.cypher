// The codes of all units and organizations, with their labels.
// returns checks.Checks.Among
// whole graph: everything is what is asked for
/*
:param {}
*/
MATCH (t:Thing) WHERE NOT t:Leader
RETURN t.code AS code, labels(t) AS labels
ORDER BY code

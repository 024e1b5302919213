// The codes of all units and organizations with each of some labels.
// returns checks.Checks.Among
// whole graph: everything is what is asked for
/*
:param {labels: ['Township', 'Backward']}
*/
MATCH (t:Thing) WHERE NOT t:Leader
WITH t.code AS code, labels(t) AS own ORDER BY code
UNWIND [label IN $labels WHERE label IN own] AS label
RETURN label, collect(code) AS codes
ORDER BY label

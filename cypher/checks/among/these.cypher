// Some codes, those of units and organizations, for each of some labels.
// returns checks.Checks.Among
/*
:param {codes: ['330382114', '330382114202-B'], labels: ['Branch', 'Unit']}
*/
UNWIND $codes AS code
MATCH (t:Thing&!Leader {code: code})
WITH code, labels(t) AS own ORDER BY code
UNWIND [label IN $labels WHERE label IN own] AS label
RETURN label, collect(code) AS codes
ORDER BY label

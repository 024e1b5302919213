// Organisation staff of counties trained in the reporting year.
// names 受训组织干部 | Organisation staff trained
// returns coverage.Own
/*
:param {codes: ['330382'], year: 2018}
*/
UNWIND $codes AS code
MATCH (p:Thing {code: code})
WHERE p:County
WITH code, p['trainedStaff_' + $year] AS value
WHERE value <> 0
RETURN code, value
ORDER BY code

// Villages and communities with an activity venue built or rebuilt in the reporting year.
// names 新建改建活动场所 | Venues built
// returns coverage.Own
/*
:param {codes: ['330382114200', '330382114201'], year: 2018}
*/
UNWIND $codes AS code
MATCH (p:Thing {code: code})
WHERE p:Place AND p['venueBuilt_' + $year]
RETURN code, 1 AS value
ORDER BY code

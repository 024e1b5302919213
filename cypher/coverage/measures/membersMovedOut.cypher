// Members moved out of talent-market branches in the reporting year.
// names 人才市场转出党员 | Members moved out
// returns coverage.Own
/*
:param {codes: ['3303'], year: 2018}
*/
UNWIND $codes AS code
MATCH (p:Thing {code: code})<-[:PART_OF]-(:Branch)<-[:PART_OF*0..]-(b:TalentMarketBranch)
WITH code, sum(b['membersMovedOut_' + $year]) AS value
WHERE value <> 0
RETURN code, value
ORDER BY code

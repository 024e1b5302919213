// Village branches and general branches with members enough, those of everything below included, to become a committee.
// message 党员 {found} 名，{wanted} 名以上的村经县级党委批准可以设党委 | {found} members; a village with {wanted} or more may have a committee, approved by the county
// among VillageBranch
// strength may
// article 《中国共产党农村基层组织工作条例》（2018年） | Regulations on Rural Grassroots Organisations (2018)
// thresholds {"village": 100}
// returns checks.Checks.Row
/*
:param {units: ['330382114202-B'], thresholds: {`village-committee`: {village: 100}}}
*/
UNWIND $units AS code
MATCH (b:Thing&VillageBranch {code: code}) WHERE b.form IN ['branch', 'general-branch']
WITH b, $thresholds['village-committee']['village'] AS wanted,
  reduce(sum = 0, n IN COLLECT { MATCH (b)<-[:PART_OF*0..]-(x:Branch) RETURN x.members } | sum + n) AS found
WHERE found >= wanted
RETURN b.code AS code, b.name AS name, b.kind AS kind, found, wanted
ORDER BY code

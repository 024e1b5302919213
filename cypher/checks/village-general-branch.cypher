// Village branches with members enough, those of everything below included, to become a general branch.
// message 党员 {found} 名，超过 {wanted} 名的村可以设党总支 | {found} members; a village with more than {wanted} may have a general branch
// among VillageBranch
// strength may
// article 《中国共产党农村基层组织工作条例》（2018年） | Regulations on Rural Grassroots Organisations (2018)
// thresholds {"village": 50}
// returns checks.Checks.Row
/*
:param {units: ['330382114202-B'], thresholds: {`village-general-branch`: {village: 50}}}
*/
UNWIND $units AS code
MATCH (b:Thing&VillageBranch {code: code}) WHERE b.form = 'branch'
WITH b, $thresholds['village-general-branch']['village'] AS wanted,
  reduce(sum = 0, n IN COLLECT { MATCH (b)<-[:PART_OF*0..]-(x:Branch) RETURN x.members } | sum + n) AS found
WHERE found > wanted
RETURN b.code AS code, b.name AS name, b.kind AS kind, found, wanted
ORDER BY code

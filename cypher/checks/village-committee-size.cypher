// Village committees with too few members, those of everything below included, for that form.
// message 党员 {found} 名，设党委须有 {wanted} 名以上 | {found} members; a village committee needs {wanted} or more
// among VillageBranch
// strength generally
// article 《中国共产党农村基层组织工作条例》（2018年） | Regulations on Rural Grassroots Organisations (2018)
// thresholds {"village": 100}
// returns checks.Checks.Row
/*
:param {units: ['330382114202-B'], thresholds: {`village-committee-size`: {village: 100}}}
*/
UNWIND $units AS code
MATCH (b:Thing&VillageBranch {code: code}) WHERE b.form = 'committee'
WITH b, $thresholds['village-committee-size']['village'] AS wanted,
  reduce(sum = 0, n IN COLLECT { MATCH (b)<-[:PART_OF*0..]-(x:Branch) RETURN x.members } | sum + n) AS found
WHERE found < wanted
RETURN b.code AS code, b.name AS name, b.kind AS kind, found, wanted
ORDER BY code

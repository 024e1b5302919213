// Townships whose party-building office does not have all its posts held, or is not there.
// message 党建工作办公室已配 {found} 个岗位，应配 {wanted} 个 | {found} posts of the party-building office held; it has {wanted}
// among Township
// strength shall
// article 乡镇（街道）党建工作办公室配备要求 | Party-building offices of townships
// thresholds {"township": 3}
// returns checks.Checks.Row
// db hits per row: 1500 because the office is looked for among the township's organizations
/*
:param {units: ['330382114'], thresholds: {`party-building-office`: {township: 3}}}
*/
UNWIND $units AS code
MATCH (t:Thing&Township {code: code})
WITH t, $thresholds['party-building-office']['township'] AS wanted, COUNT {
  MATCH (t)<-[:LOCATED_IN]-(o:Department {partyBuildingOffice: true})<-[h:HOLDS]-(:Leader)
  WHERE h.post IN ['head', 'deputy-head', 'officer'] RETURN DISTINCT h.post
} AS found
WHERE found < wanted
RETURN t.code AS code, t.name AS name, t.kind AS kind, found, wanted
ORDER BY code

// Branches with more formal members than members, or with a number below nought.
// message 正式党员 {found} 名，多于党员 {wanted} 名 | {found} formal members; there are {wanted} members
// among Branch
// strength shall
// article 数据一致 | The data agree
// returns checks.Checks.Row
/*
:param {units: ['330382114202-B']}
*/
UNWIND $units AS code
MATCH (b:Thing&Branch {code: code}) WHERE b.formalMembers > b.members OR b.formalMembers < 0
RETURN b.code AS code, b.name AS name, b.kind AS kind, b.formalMembers AS found, b.members AS wanted
ORDER BY code

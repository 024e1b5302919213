// Branches with fewer formal members, those of everything below included, than a branch needs. Groups need none.
// message 正式党员 {found} 名，成立支部须有 {wanted} 名以上 | {found} formal members; a branch needs {wanted} or more
// among Branch
// strength shall
// article 《中国共产党支部工作条例（试行）》（2018年）第四条 | Regulations on the Work of Party Branches (2018), Art. 4
// thresholds {"*": 3, "leading": 0}
// returns checks.Checks.Row
/*
:param {units: ['330382114202-B'], thresholds: {`formal-members`: {`*`: 3, leading: 0}}}
*/
WITH $thresholds['formal-members'] AS least
UNWIND $units AS code
MATCH (b:Thing&Branch {code: code}) WHERE b.form <> 'group'
WITH b, coalesce(least[b.kind], least['*']) AS wanted,
  reduce(sum = 0, n IN COLLECT { MATCH (b)<-[:PART_OF*0..]-(x:Branch) RETURN x.formalMembers } | sum + n) AS found
WHERE found < wanted
RETURN b.code AS code, b.name AS name, b.kind AS kind, found, wanted
ORDER BY code

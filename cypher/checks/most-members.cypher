// Branches with more members, those of everything below included, than one branch should have. General branches and committees may.
// message 党员 {found} 名，支部一般不超过 {wanted} 名 | {found} members; a branch generally has no more than {wanted}
// among Branch
// strength generally
// article 《中国共产党支部工作条例（试行）》（2018年）第四条 | Regulations on the Work of Party Branches (2018), Art. 4
// thresholds {"*": 50}
// returns checks.Checks.Row
/*
:param {units: ['330382114202-B'], thresholds: {`most-members`: {`*`: 50}}}
*/
WITH $thresholds['most-members'] AS most
UNWIND $units AS code
MATCH (b:Thing&Branch {code: code}) WHERE b.form = 'branch'
WITH b, coalesce(most[b.kind], most['*']) AS wanted,
  reduce(sum = 0, n IN COLLECT { MATCH (b)<-[:PART_OF*0..]-(x:Branch) RETURN x.members } | sum + n) AS found
WHERE found > wanted
RETURN b.code AS code, b.name AS name, b.kind AS kind, found, wanted
ORDER BY code

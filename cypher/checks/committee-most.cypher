// Branches whose committee is larger than a branch's committee should be.
// message 支部委员会 {found} 人，一般不超过 {wanted} 人 | A committee of {found}; generally no more than {wanted}
// among Branch
// strength generally
// article 《中国共产党支部工作条例（试行）》（2018年）第六章 | Regulations on the Work of Party Branches (2018), Ch. 6
// thresholds {"*": 7}
// returns checks.Checks.Row
/*
:param {units: ['330382114202-B'], thresholds: {`committee-most`: {`*`: 7}}}
*/
WITH $thresholds['committee-most'] AS most
UNWIND $units AS code
MATCH (b:Thing&Branch {code: code}) WHERE b.form = 'branch'
WITH b, coalesce(most[b.kind], most['*']) AS wanted, coalesce(b.committeeMembers, 0) AS told
WHERE told > wanted OR COUNT { (b)<-[:HOLDS]-() } > wanted
WITH b, wanted, told, COUNT {
  MATCH (l:Leader)-[h:HOLDS]->(b) WHERE h.post IN ['secretary', 'deputy-secretary', 'committee-member'] RETURN DISTINCT l
} AS held
WITH b, wanted, CASE WHEN told > held THEN told ELSE held END AS found
WHERE found > wanted
RETURN b.code AS code, b.name AS name, b.kind AS kind, found, wanted
ORDER BY code

// Branches with formal members enough for a committee whose committee is too small. Known by its posts or by its number.
// message 支部委员会 {found} 人，正式党员 7 名以上的支部应设 {wanted} 人以上的支委会 | A committee of {found}; a branch of 7 or more formal members needs one of {wanted} or more
// among Branch
// strength shall
// article 《中国共产党支部工作条例（试行）》（2018年）第六章 | Regulations on the Work of Party Branches (2018), Ch. 6
// thresholds {"from": 7, "*": 3}
// returns checks.Checks.Row
/*
:param {units: ['330382114202-B'], thresholds: {committee: {from: 7, `*`: 3}}}
*/
WITH $thresholds['committee'] AS rule
UNWIND $units AS code
MATCH (b:Thing&Branch {code: code}) WHERE b.form = 'branch' AND b.formalMembers >= rule['from']
WITH b, coalesce(rule[b.kind], rule['*']) AS wanted, coalesce(b.committeeMembers, 0) AS told
WHERE told < wanted
WITH b, wanted, told, COUNT {
  MATCH (l:Leader)-[h:HOLDS]->(b) WHERE h.post IN ['secretary', 'deputy-secretary', 'committee-member'] RETURN DISTINCT l
} AS held
WITH b, wanted, CASE WHEN told > held THEN told ELSE held END AS found
WHERE found < wanted
RETURN b.code AS code, b.name AS name, b.kind AS kind, found, wanted
ORDER BY code

// Joint branches that cover more organizations than one should.
// message 联合支部覆盖 {found} 个单位，一般不超过 {wanted} 个 | A joint branch covering {found} organizations; generally no more than {wanted}
// among Branch
// strength generally
// article 《中国共产党支部工作条例（试行）》（2018年）第五条 | Regulations on the Work of Party Branches (2018), Art. 5
// thresholds {"*": 5}
// returns checks.Checks.Row
/*
:param {units: ['330102003-E0001-B'], thresholds: {`joint-branch`: {`*`: 5}}}
*/
WITH $thresholds['joint-branch'] AS most
UNWIND $units AS code
MATCH (b:Thing&Branch {code: code})
WITH b, coalesce(most[b.kind], most['*']) AS wanted, COUNT { (b)-[:COVERS {how: 'joint'}]->(:Organization) } AS found
WHERE found > wanted
RETURN b.code AS code, b.name AS name, b.kind AS kind, found, wanted
ORDER BY code

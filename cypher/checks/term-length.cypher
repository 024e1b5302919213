// Branches with a committee post given for longer than a term: village and community five years, others three.
// message 任期 {found} 年，应为 {wanted} 年 | A term of {found} years; it should be {wanted}
// among Branch
// strength shall
// article 《中国共产党支部工作条例（试行）》（2018年）第六章 | Regulations on the Work of Party Branches (2018), Ch. 6
// thresholds {"village": 5, "community": 5, "leading": 5, "*": 3}
// returns checks.Checks.Row
/*
:param {units: ['330382114202-B'], thresholds: {`term-length`: {village: 5, community: 5, leading: 5, `*`: 3}}}
*/
WITH $thresholds['term-length'] AS years
UNWIND $units AS code
MATCH (b:Thing&Branch {code: code})<-[h:HOLDS]-(:Leader)
WHERE h.post IN ['secretary', 'deputy-secretary', 'committee-member']
WITH b, coalesce(years[b.kind], years['*']) AS wanted, h
WHERE h.termEnds > h.since + duration({years: wanted})
WITH b, wanted, max(duration.between(h.since, h.termEnds).years) AS found
RETURN b.code AS code, b.name AS name, b.kind AS kind, CASE WHEN found > wanted THEN found ELSE wanted + 1 END AS found, wanted
ORDER BY code

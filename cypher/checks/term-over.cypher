// Branches whose committee sits on after its term: how many days the last day of it is past.
// message 任期届满已 {found} 天，应按期换届 | The term ended {found} days ago; an election is due
// among Branch
// strength shall
// article 《中国共产党支部工作条例（试行）》（2018年）第六章 | Regulations on the Work of Party Branches (2018), Ch. 6
// returns checks.Checks.Row
/*
:param {units: ['330382114202-B'], on: date('2018-12-31')}
*/
UNWIND $units AS code
MATCH (b:Thing&Branch {code: code}) WHERE b.termEnds < $on
RETURN b.code AS code, b.name AS name, b.kind AS kind, duration.inDays(b.termEnds, $on).days AS found, 0 AS wanted
ORDER BY code

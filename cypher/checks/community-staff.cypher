// Communities with fewer full-time social workers than they need, in the reporting year; where none are told, nothing is known.
// message 专职社区工作者 {found} 名，应有 {wanted} 名以上 | {found} full-time social workers; a community needs {wanted} or more
// among Community
// strength shall
// article 社区专职工作者配备要求 | Staffing of communities
// thresholds {"community": 6}
// returns checks.Checks.Row
/*
:param {units: ['330102001051'], year: 2018, thresholds: {`community-staff`: {community: 6}}}
*/
UNWIND $units AS code
MATCH (c:Thing&Community {code: code})
WITH c, c['socialWorkers_' + $year] AS found, $thresholds['community-staff']['community'] AS wanted
WHERE found < wanted
RETURN c.code AS code, c.name AS name, c.kind AS kind, found, wanted
ORDER BY code

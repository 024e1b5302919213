// How many units stand below one, of a sort and kind.
// returns a number
// db hits per row: 4000 because everything below is counted
/*
:param {code: '330382114', of: null, kind: null}
*/
MATCH (:Thing {code: $code})<-[:PART_OF*1..]-(d:Unit)
WHERE ($of IS NULL OR $of = 'place' AND d:Place OR $of = 'branch' AND d:Branch)
  AND ($kind IS NULL OR d.kind = $kind)
RETURN count(d) AS total

// How many units stand directly below one, of a sort and kind.
// returns a number
// db hits per row: 2000 because every child is counted
/*
:param {code: '330382114', of: null, kind: null}
*/
MATCH (:Thing {code: $code})<-[:PART_OF]-(c:Unit)
WHERE ($of IS NULL OR $of = 'place' AND c:Place OR $of = 'branch' AND c:Branch)
  AND ($kind IS NULL OR c.kind = $kind)
RETURN count(c) AS total

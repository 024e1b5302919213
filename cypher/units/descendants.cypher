// Everything below a unit, level by level, each by code.
// returns units.Descendant
/*
:param {code: '330382114', of: null, kind: null}
*/
MATCH (:Thing {code: $code})<-[r:PART_OF*1..]-(d:Unit)
WHERE ($of IS NULL OR $of = 'place' AND d:Place OR $of = 'branch' AND d:Branch)
  AND ($kind IS NULL OR d.kind = $kind)
RETURN d.code AS code, d.ref AS ref, d.name AS name, d.kind AS kind,
  CASE WHEN d:Branch THEN 'branch' ELSE 'place' END AS of, d.form AS form,
  endNode(last(r)).code AS parent, size(r) AS depth,
  coalesce(d.members, 0) AS members, coalesce(d.formalMembers, 0) AS formalMembers
ORDER BY depth, code

// All that hangs on some things: what is below them, in them, covered, held, contacted, assisted and to be done.
// returns scenarios.Hang
// db hits per row: 60 because each relation is answered whole, with both its ends
/*
:param {codes: ['330382114201', '330382114201-B']}
*/
UNWIND $codes AS code
MATCH (t:Thing {code: code})
CALL (t) {
  MATCH (t)<-[r:PART_OF|LOCATED_IN|COVERS|HOLDS|RESERVE_FOR|CONTACTS|VISITED|ASSISTS|SCREENED]-(o)
  RETURN r, o, false AS out
  UNION ALL
  MATCH (t)-[r:COVERS|HOLDS|RESERVE_FOR|CONTACTS|VISITED|ASSISTS|HAS|ANSWERS_FOR]->(o)
  RETURN r, o, true AS out
}
RETURN code, elementId(r) AS id, type(r) AS relation, out, properties(r) AS properties,
  {ref: o.ref, code: o.code, name: coalesce(o.name, o.text, toString(o.year)), kind: o.kind,
   of: CASE WHEN o:Place THEN 'place' WHEN o:Branch THEN 'branch' WHEN o:Organization THEN 'organization' WHEN o:Leader THEN 'leader'
       WHEN o:Task THEN 'task' WHEN o:Round THEN 'round' END, form: o.form} AS thing
ORDER BY code, relation, out, thing.code, thing.name, id

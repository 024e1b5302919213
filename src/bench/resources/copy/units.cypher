// Every place and branch, for the table units.
MATCH (u:Unit)
OPTIONAL MATCH (u)-[:PART_OF]->(above)
RETURN u.code AS code, above.code AS parent, CASE WHEN u:Place THEN 'place' ELSE 'branch' END AS sort, u.kind AS kind,
  u.name AS name, u.members AS members, u.formalMembers AS formalMembers, u:Backward AS backward
ORDER BY code

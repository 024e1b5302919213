// Coverage of each place directly below one, counted from everything whose code begins with its code.
MATCH (:Thing {code: $code})<-[:PART_OF]-(child:Place)
MATCH (u:Thing) WHERE u.code STARTS WITH child.code
RETURN child.code AS code,
  count(CASE WHEN u:Village THEN 1 END) AS villages,
  count(CASE WHEN u:Community THEN 1 END) AS communities,
  count(CASE WHEN u:Branch THEN 1 END) AS branches,
  sum(u.members) AS members,
  sum(u.formalMembers) AS formalMembers,
  count(CASE WHEN u:Enterprise THEN 1 END) AS enterprises,
  count(CASE WHEN u:Enterprise AND EXISTS { (u)<-[:COVERS]-(:Branch) } THEN 1 END) AS enterprisesCovered,
  sum(CASE WHEN u:Village THEN u.collectiveIncome_2018 END) AS collectiveIncome
ORDER BY code

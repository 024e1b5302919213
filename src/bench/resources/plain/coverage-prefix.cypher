// Coverage of some places, counted from everything whose code begins with theirs.
UNWIND $codes AS code
MATCH (u:Thing) WHERE u.code STARTS WITH code
RETURN code,
  count(CASE WHEN u:Village THEN 1 END) AS villages,
  count(CASE WHEN u:Community THEN 1 END) AS communities,
  count(CASE WHEN u:Branch THEN 1 END) AS branches,
  sum(u.members) AS members,
  sum(u.formalMembers) AS formalMembers,
  count(CASE WHEN u:Enterprise THEN 1 END) AS enterprises,
  count(CASE WHEN u:Enterprise AND EXISTS { (u)<-[:COVERS]-(:Branch) } THEN 1 END) AS enterprisesCovered,
  sum(CASE WHEN u:Village THEN u.collectiveIncome_2018 END) AS collectiveIncome
ORDER BY code

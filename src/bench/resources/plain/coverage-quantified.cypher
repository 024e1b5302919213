// Coverage of some places, counted from everything below them: a quantified path.
UNWIND $codes AS code
MATCH (:Thing {code: code}) (()<-[:PART_OF]-())* (u:Unit)
RETURN code,
  count(CASE WHEN u:Village THEN 1 END) AS villages,
  count(CASE WHEN u:Community THEN 1 END) AS communities,
  count(CASE WHEN u:Branch THEN 1 END) AS branches,
  sum(u.members) AS members,
  sum(u.formalMembers) AS formalMembers,
  sum(COUNT { (u)<-[:LOCATED_IN]-(:Enterprise) }) AS enterprises,
  sum(COUNT { (u)<-[:LOCATED_IN]-(e:Enterprise) WHERE EXISTS { (e)<-[:COVERS]-(:Branch) } }) AS enterprisesCovered,
  sum(CASE WHEN u:Village THEN u.collectiveIncome_2018 END) AS collectiveIncome
ORDER BY code

// Merges villages into one of them, with the branch of each, so that coverage can be counted again; nothing else is kept.
MATCH (into:Thing {code: $into})<-[:PART_OF]-(survivor:VillageBranch)
UNWIND $ended AS code
MATCH (village:Thing {code: code})<-[:PART_OF]-(branch:VillageBranch)
SET into.collectiveIncome_2018 = coalesce(into.collectiveIncome_2018, 0) + coalesce(village.collectiveIncome_2018, 0),
  survivor.members = survivor.members + branch.members,
  survivor.formalMembers = survivor.formalMembers + branch.formalMembers
CALL (branch, survivor) {
  MATCH (branch)<-[:PART_OF]-(group) CREATE (group)-[:PART_OF]->(survivor)
}
CALL (branch, survivor) {
  MATCH (branch)-[:COVERS]->(covered) CREATE (survivor)-[:COVERS]->(covered)
}
CALL (village, branch, into) {
  MATCH (village)<-[:PART_OF]-(unit) WHERE unit <> branch CREATE (unit)-[:PART_OF]->(into)
}
CALL (village, into) {
  MATCH (village)<-[:LOCATED_IN]-(organization) CREATE (organization)-[:LOCATED_IN]->(into)
}
DETACH DELETE branch, village
RETURN count(*) AS ended

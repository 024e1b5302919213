// Townships with a party-building office whose three posts are held: head, deputy head, officer.
// names 党建办配备到位的乡镇 | Party-building offices staffed
// returns coverage.Own
/*
:param {codes: ['330382114'], year: 2018}
*/
UNWIND $codes AS code
MATCH (p:Thing {code: code})
WHERE p:Township
  AND EXISTS {
  (p)<-[:LOCATED_IN]-(office:Department)
  WHERE office.partyBuildingOffice AND all(post IN ['head', 'deputy-head', 'officer']
    WHERE EXISTS { (office)<-[:HOLDS {post: post}]-(:Leader) })
}
RETURN code, 1 AS value
ORDER BY code

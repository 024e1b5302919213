// Notes which things a reorganisation established; its record begins with this.
// returns nothing
/*
:param {id: '2018-12-31-1', codes: ['330382114201']}
*/
MERGE (r:Reorganization {id: $id})
WITH r
UNWIND $codes AS code
MATCH (t:Thing {code: code})
CREATE (r)-[:ESTABLISHED]->(t)

// What branches cover, for the table covers.
MATCH (branch:Branch)-[:COVERS]->(thing:Thing)
RETURN branch.code AS branch, thing.code AS thing
ORDER BY branch, thing

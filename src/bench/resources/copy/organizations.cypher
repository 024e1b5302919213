// Every organization, for the table organizations.
MATCH (o:Organization)-[:LOCATED_IN]->(place)
RETURN o.code AS code, o.kind AS kind, o.name AS name, place.code AS place
ORDER BY code

// Who assists whom, for the table assists.
MATCH (helper:Thing)-[help:ASSISTS]->(target:Thing)
RETURN helper.code AS helper, target.code AS target, help.role AS role
ORDER BY helper, target, role

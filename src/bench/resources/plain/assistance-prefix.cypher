// Who assists the backward branches whose code begins with that of a place.
MATCH (branch:Thing) WHERE branch.code STARTS WITH $code AND branch:Backward
OPTIONAL MATCH (branch)<-[help:ASSISTS]-(helper)
RETURN branch.code AS branch, help.role AS role, helper.code AS helper, COUNT { (helper)-[:ASSISTS]->() } AS load
ORDER BY branch, role, helper

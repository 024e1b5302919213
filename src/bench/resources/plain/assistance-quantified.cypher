// Who assists the backward branches below a place: a quantified path.
MATCH (:Thing {code: $code})<-[:PART_OF]-+(branch:Backward)
OPTIONAL MATCH (branch)<-[help:ASSISTS]-(helper)
RETURN branch.code AS branch, help.role AS role, helper.code AS helper, COUNT { (helper)-[:ASSISTS]->() } AS load
ORDER BY branch, role, helper

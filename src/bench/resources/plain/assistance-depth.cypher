// Who assists the backward branches below a place: a pattern of any length.
MATCH (:Thing {code: $code})<-[:PART_OF*1..]-(branch:Backward)
OPTIONAL MATCH (branch)<-[help:ASSISTS]-(helper)
RETURN branch.code AS branch, help.role AS role, helper.code AS helper, COUNT { (helper)-[:ASSISTS]->() } AS load
ORDER BY branch, role, helper

-- Who assists the backward branches below a place: recursion.
WITH RECURSIVE below AS (
  SELECT code, backward FROM units WHERE code = ?
  UNION ALL
  SELECT u.code, u.backward FROM below JOIN units u ON u.parent = below.code
)
SELECT below.code AS branch, a.role, a.helper, (SELECT count(*) FROM assists all_of WHERE all_of.helper = a.helper) AS load
FROM below LEFT JOIN assists a ON a.target = below.code
WHERE below.backward ORDER BY branch, role, helper

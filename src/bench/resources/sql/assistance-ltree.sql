-- Who assists the backward branches below a place: ltree.
SELECT u.code AS branch, a.role, a.helper, (SELECT count(*) FROM assists all_of WHERE all_of.helper = a.helper) AS load
FROM units t JOIN units u ON u.path <@ t.path AND u.backward LEFT JOIN assists a ON a.target = u.code
WHERE t.code = ? ORDER BY branch, role, helper

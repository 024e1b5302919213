-- What a unit stands under, the root first: recursion.
WITH RECURSIVE above AS (
  SELECT parent, 0 AS up FROM units WHERE code = ?
  UNION ALL
  SELECT u.parent, above.up + 1 FROM above JOIN units u ON u.code = above.parent
)
SELECT u.code, u.name, u.kind FROM above JOIN units u ON u.code = above.parent ORDER BY up DESC

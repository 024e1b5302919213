-- What a unit stands under, the root first: ltree.
SELECT a.code, a.name, a.kind
FROM units u JOIN units a ON a.path @> u.path AND a.code <> u.code
WHERE u.code = ? ORDER BY nlevel(a.path)

// What a place stands under, the root first: the beginnings of its code.
UNWIND range(1, size($code) - 1) AS length
MATCH (above:Thing {code: left($code, length)})
RETURN above.code AS code, above.name AS name, above.kind AS kind
ORDER BY length

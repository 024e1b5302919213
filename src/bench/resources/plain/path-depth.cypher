// What a place stands under, the root first: a pattern of any length.
MATCH (:Thing {code: $code})-[up:PART_OF*1..]->(above)
RETURN above.code AS code, above.name AS name, above.kind AS kind
ORDER BY size(up) DESC

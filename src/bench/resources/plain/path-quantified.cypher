// What a place stands under, the root first: a quantified path.
MATCH path = (:Thing {code: $code})-[:PART_OF]->+(above)
RETURN above.code AS code, above.name AS name, above.kind AS kind
ORDER BY length(path) DESC

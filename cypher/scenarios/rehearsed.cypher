// Two villages beside each other, for a merger that nobody wants but asks what any would; none where there are no such two.
// returns a string
// whole graph: begins at any village that has another beside it, and stops there
/*
:param {}
*/
MATCH (v:Village&Thing)
WITH v, head([(v)-[:PART_OF]->()<-[:PART_OF]-(w:Village) WHERE w <> v | w]) AS w
WHERE w IS NOT NULL
LIMIT 1
UNWIND [v.code, w.code] AS code
RETURN code
ORDER BY code

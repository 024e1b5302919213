// Refs of the places at which some nodes, and what they cover, hold or assist, are counted; those not living are passed over.
// returns a string
/*
:param {ids: []}
*/
UNWIND $ids AS id
MATCH (n:Thing) WHERE elementId(n) = id
CALL (n) {
  RETURN n AS t
  UNION
  MATCH (n)-[:COVERS|ASSISTS|HOLDS]-(t:Thing) RETURN t
}
WITH DISTINCT t
MATCH (t) ((below WHERE NOT below:Place)-[:PART_OF|LOCATED_IN]->())* (place:Place)
RETURN DISTINCT place.ref AS ref
ORDER BY ref

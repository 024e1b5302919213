// What a plan may touch around the things it names: all below and around those it changes, and the place each counts at.
// returns scenarios.Touched
// db hits per row: 90 because each thing is answered with the place it counts at
/*
:param {things: [{code: '330382114201', changes: true, up: false}, {code: '330382114', changes: false, up: false}]}
*/
UNWIND $things AS thing
MATCH (named:Thing {code: thing.code})
CALL (named, thing) {
  RETURN named AS t, true AS counts
  UNION
  MATCH (named)-[:PART_OF]->+(t:Branch) RETURN t, true AS counts
  UNION
  MATCH (named)<-[:PART_OF|LOCATED_IN]-(t:Thing) WHERE thing.changes RETURN t, true AS counts
  UNION
  MATCH (named)-[:PART_OF|LOCATED_IN]->(t:Thing) WHERE thing.changes AND (thing.up OR NOT named:Place) RETURN t, true AS counts
  UNION
  MATCH (named)<-[:PART_OF*0..1]-(unit WHERE unit = named OR unit:Branch)-[:COVERS|ASSISTS]->(t:Thing)
  WHERE thing.changes RETURN t, true AS counts
  UNION
  MATCH (named)<-[:PART_OF*0..1]-(unit WHERE unit = named OR unit:Branch)<-[:COVERS|ASSISTS|HOLDS]-(t:Thing)
  WHERE thing.changes RETURN t, t:Branch AS counts
  UNION
  MATCH (named:Leader)-[:HOLDS|CONTACTS]->(t:Thing) WHERE thing.changes RETURN t, true AS counts
  UNION
  // Who helps whom from where is judged anew for all that comes along, however deep.
  MATCH (named)<-[:PART_OF]-*(t) WHERE thing.changes AND EXISTS { (t)<-[:ASSISTS]-() } RETURN t, false AS counts
  UNION
  MATCH (named)<-[:PART_OF]-*() (()<-[:LOCATED_IN|HOLDS]-()){0,2} ()-[:ASSISTS]->(t:Thing) WHERE thing.changes
  RETURN t, false AS counts
}
WITH t, max(CASE WHEN counts THEN 1 ELSE 0 END) AS counts
OPTIONAL MATCH (t) ((below WHERE NOT below:Place)-[:PART_OF|LOCATED_IN]->())* (place:Place) WHERE counts = 1
RETURN t.code AS code, place.ref AS place
ORDER BY code

// Whether the things a plan names stand at or below the unit it lives in; leaders do by their posts, or if they have none.
// returns scenarios.plans.Scope.Named
// db hits per row: 60 because each thing is followed up to the root
/*
:param {root: '330382', codes: ['330382114201', '330382114']}
*/
UNWIND $codes AS code
OPTIONAL MATCH (t:Thing {code: code})
RETURN code, t IS NOT NULL AS living, EXISTS { MATCH (:Former {code: code}) } AS former,
  coalesce(CASE WHEN t:Leader THEN NOT EXISTS { (t)-[:HOLDS]->(:Thing) } OR EXISTS {
      MATCH (t)-[:HOLDS]->(u:Thing)
      WHERE u.code = $root OR EXISTS { (u)-[:PART_OF|LOCATED_IN]->+(:Thing {code: $root}) }
    }
    ELSE t.code = $root OR EXISTS { (t)-[:PART_OF|LOCATED_IN]->+(:Thing {code: $root}) } END, false) AS inside
ORDER BY code

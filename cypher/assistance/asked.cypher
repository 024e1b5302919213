// The living unit with a code or a ref, the backward branches at and below a place as they are counted, and all policies made for units.
// returns assistance.Assistance.Asked
// whole graph: there is one small node for each of the few policies, and all of them are wanted
/*
:param {code: '330382114', ref: null}
*/
MATCH (u:Thing) WHERE (u.code = $code OR u.ref = $ref) AND u:Unit
RETURN {code: u.code, name: u.name, kind: u.kind} AS unit,
  CASE WHEN u:Place THEN coalesce(u.tally_backwardBranches, 0) END AS total,
  CASE WHEN u:Place THEN coalesce(u.tally_fullyAssisted, 0) END AS complete,
  COLLECT {
    MATCH (policy:Policy)-[:HOLDS_FOR]->(v:Unit)
    RETURN {unit: {code: v.code, name: v.name, kind: v.kind}, json: policy.json} AS held ORDER BY v.code, policy.json
  } AS policies

// The yearly screenings at and below a unit, by year, result and the unit directly below that a branch stands in.
// returns assistance.Rounds.Row
// whole graph: rounds are one a year, and whoever was screened is asked where it stands
/*
:param {code: '330382'}
*/
MATCH (r:Round)-[s:SCREENED]->(b:Branch)
MATCH (b)-[:PART_OF]->*(part)-[:PART_OF]->(:Thing {code: $code})
RETURN r.year AS year, s.result AS result, {code: part.code, name: part.name, kind: part.kind} AS unit, count(*) AS branches
ORDER BY year, unit.code, result

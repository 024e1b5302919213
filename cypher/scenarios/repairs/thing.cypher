// What a repair has to know of the thing that breaks a rule.
// returns scenarios.plans.Candidates.Thing
// db hits per row: 100 because all its properties are answered
/*
:param {code: '330382114202-B'}
*/
MATCH (t:Thing {code: $code})
RETURN t.code AS code, t.name AS name, coalesce(t.form, '') AS form, coalesce(t.members, 0) AS members,
  coalesce(t.formalMembers, 0) AS formal, coalesce(t.committeeMembers, 0) AS committee

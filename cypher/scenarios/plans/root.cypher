// The living unit a scenario is to live in, by its code.
// returns scenarios.plans.Writing.Root
/*
:param {code: '330382114'}
*/
MATCH (u:Thing {code: $code}) WHERE u:Unit
RETURN u.ref AS ref, u {.code, .name, .kind} AS unit

// Sets tallies; a null takes one away. Places that are no longer there are passed over.
// returns nothing
/*
:param {rows: [{ref: '330382114200', tallies: {tally_villages: 1}}]}
*/
UNWIND $rows AS row
MATCH (p:Thing {ref: row.ref})
SET p += row.tallies

// Gives things without a code the codes they are to bear; the second half of recoding, so that codes can be swapped.
// returns nothing
/*
:param {changes: [{ref: '330382114201', from: '330382114201', to: '330382114998'}]}
*/
UNWIND $changes AS change
MATCH (t:Thing {ref: change.ref})
SET t.code = change.to

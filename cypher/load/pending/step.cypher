// Notes, in the transaction that wrote it, that one step of a load is done.
// returns nothing
/*
:param {step: 'load-step-1'}
*/
MERGE (:Meta {id: $step})

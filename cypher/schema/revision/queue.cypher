// Takes the writers' turn: the lock on this node is held until the transaction ends.
// returns nothing
/*
:param {at: 0}
*/
MATCH (m:Meta {id: 'writer'})
SET m.at = $at

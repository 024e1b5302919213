// Sets the revision; run in a transaction of its own, just before and just after a writer's commit.
// returns nothing
/*
:param {value: 0}
*/
MATCH (m:Meta {id: 'revision'})
SET m.value = $value

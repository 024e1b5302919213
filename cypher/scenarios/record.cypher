// Records a reorganisation that takes effect: what it is called, who decided on it, what was said of it.
// returns nothing
/*
:param {id: '2018-12-31-1', properties: {name: '合并三村', on: date('2018-12-31'), revision: 2}}
*/
MERGE (r:Reorganization {id: $id})
SET r += $properties

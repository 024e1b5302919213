// Keeps which measures the tallies are counted with, each with the hash of its file.
// returns nothing
/*
:param {ids: ['villages'], hashes: ['00']}
*/
MERGE (m:Meta {id: 'measures'})
SET m.ids = $ids, m.hashes = $hashes

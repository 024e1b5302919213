// The measures that the tallies of this store were counted with, each with the hash of its file.
// returns coverage.Refresh.Known
/*
:param {}
*/
MATCH (m:Meta {id: 'measures'})
RETURN m.ids AS ids, m.hashes AS hashes

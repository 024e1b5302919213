// Whether everything there was made way for a load after a revision.
// returns a yes-no
/*
:param {since: 1000000000}
*/
MATCH (g:Gone) WHERE g.changed > $since AND g.everything
RETURN count(g) > 0 AS emptied

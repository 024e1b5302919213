// Notes that everything there was has made way for a load, for those who keep a copy.
// returns nothing
/*
:param {revision: 2}
*/
CREATE (:Gone {everything: true, changed: $revision})

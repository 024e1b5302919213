// The load that was not finished, if there is one.
// returns load.Pending
/*
:param {}
*/
MATCH (m:Meta {id: 'load'})
RETURN m.paths AS paths, m.replace AS replace, m.validFrom AS validFrom, m.aside AS aside, m.revision AS revision,
       m.files AS files

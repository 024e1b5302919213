// Notes a load that is about to be written in several transactions, so that it can be resumed or undone.
// returns nothing
/*
:param {paths: ['/data/places.csv'], replace: false, validFrom: null, aside: null, revision: 2, files: 'ab12'}
*/
MERGE (m:Meta {id: 'load'})
SET m.paths = $paths, m.replace = $replace, m.validFrom = $validFrom, m.aside = $aside, m.revision = $revision,
    m.files = $files, m.done = []

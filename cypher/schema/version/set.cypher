// Keeps the number of the last schema file applied, and makes the nodes that revisions and writers need.
// returns nothing
/*
:param {version: 1}
*/
MERGE (schema:Meta {id: 'schema'}) SET schema.version = $version
MERGE (revision:Meta {id: 'revision'}) ON CREATE SET revision.value = 0
MERGE (writer:Meta {id: 'writer'})

// What was undone as if it had never been; those who keep a copy are told of it. Part of no organisation.
//
//   (:Gone {ref, code, …, changed}), or all there was: (:Gone {everything, changed})
CREATE INDEX gone_changed IF NOT EXISTS FOR (g:Gone) ON (g.changed);

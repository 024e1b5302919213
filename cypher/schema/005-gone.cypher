// What was undone as if it had never been, (:Gone {ref, code, …, changed}), or all of it, (:Gone {everything, changed}): told to
// those who keep a copy, part of no organisation.
CREATE INDEX gone_changed IF NOT EXISTS FOR (g:Gone) ON (g.changed);

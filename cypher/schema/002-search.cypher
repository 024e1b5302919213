// Search: one full-text index over everything that has a name; bigrams find any part of a Chinese name, prefixes the rest.
// The kind is in it so that the index itself puts a county before a village of the same name.
CREATE FULLTEXT INDEX search IF NOT EXISTS FOR (n:Thing|Former) ON EACH [n.name, n.pinyin, n.initials, n.code, n.kind]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};

// The past: who bore a code, and by which name it was known.
CREATE INDEX state_code IF NOT EXISTS FOR (s:State) ON (s.code);
CREATE FULLTEXT INDEX formerly IF NOT EXISTS FOR (s:State) ON EACH [s.name, s.pinyin, s.initials, s.code]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};

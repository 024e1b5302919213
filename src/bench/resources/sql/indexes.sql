CREATE INDEX ON units (parent);
CREATE INDEX ON units USING gist (path);
CREATE INDEX ON units (code) WHERE backward;
CREATE INDEX ON organizations (place);
CREATE INDEX ON covers (thing);
CREATE INDEX ON covers (branch);
CREATE INDEX ON assists (target);
CREATE INDEX ON assists (helper);
CREATE UNIQUE INDEX ON facts (code, fact, year);
ANALYZE units; ANALYZE organizations; ANALYZE covers; ANALYZE assists; ANALYZE facts

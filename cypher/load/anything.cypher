// Whether there is any living or former thing at all, but for what one load has made.
// returns a boolean
// whole graph: it stops at the first thing that counts
/*
:param {except: -1}
*/
RETURN EXISTS { MATCH (t:Thing) WHERE coalesce(t.changed, 0) <> $except }
    OR EXISTS { MATCH (f:Former) WHERE coalesce(f.changed, 0) <> $except } AS anything

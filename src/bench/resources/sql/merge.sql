-- Merges villages into one of them, with the branch of each, their paths moved along. One statement after the other.
UPDATE facts SET value = value + coalesce((SELECT sum(value) FROM facts f WHERE f.code = ANY (:ended) AND f.fact = facts.fact AND f.year = facts.year), 0)
WHERE code = :into;
DELETE FROM facts WHERE code = ANY (:ended);
UPDATE units SET
  members = members + (SELECT sum(b.members) FROM units b WHERE b.parent = ANY (:ended) AND b.sort = 'branch' AND b.kind = 'village'),
  formal_members = formal_members + (SELECT sum(b.formal_members) FROM units b WHERE b.parent = ANY (:ended) AND b.sort = 'branch' AND b.kind = 'village')
WHERE parent = :into AND sort = 'branch' AND kind = 'village';
UPDATE covers SET branch = (SELECT code FROM units WHERE parent = :into AND sort = 'branch' AND kind = 'village')
WHERE branch IN (SELECT code FROM units WHERE parent = ANY (:ended) AND sort = 'branch' AND kind = 'village');
UPDATE units u SET path = s.path || subpath(u.path, nlevel(b.path))
FROM units b, units s
WHERE b.parent = ANY (:ended) AND b.sort = 'branch' AND b.kind = 'village' AND u.path <@ b.path AND u.code <> b.code
  AND s.parent = :into AND s.sort = 'branch' AND s.kind = 'village';
UPDATE units SET parent = (SELECT code FROM units WHERE parent = :into AND sort = 'branch' AND kind = 'village')
WHERE parent IN (SELECT code FROM units WHERE parent = ANY (:ended) AND sort = 'branch' AND kind = 'village');
DELETE FROM units WHERE parent = ANY (:ended) AND sort = 'branch' AND kind = 'village';
UPDATE units u SET path = i.path || subpath(u.path, nlevel(v.path))
FROM units v, units i
WHERE v.code = ANY (:ended) AND i.code = :into AND u.path <@ v.path AND u.code <> v.code;
UPDATE units SET parent = :into WHERE parent = ANY (:ended);
UPDATE organizations SET place = :into WHERE place = ANY (:ended);
DELETE FROM units WHERE code = ANY (:ended)

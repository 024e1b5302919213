-- Coverage of some places, counted from everything below: ltree.
WITH below AS (
  SELECT t.code AS top, u.code, u.sort, u.kind, u.members, u.formal_members
  FROM units t JOIN units u ON u.path <@ t.path WHERE t.code = ANY (?)
), unit_counts AS (
  SELECT top,
    count(*) FILTER (WHERE sort = 'place' AND kind = 'village') AS villages,
    count(*) FILTER (WHERE sort = 'place' AND kind = 'community') AS communities,
    count(*) FILTER (WHERE sort = 'branch') AS branches,
    sum(members) AS members,
    sum(formal_members) AS formal_members
  FROM below GROUP BY top
), enterprise_counts AS (
  SELECT top, count(*) AS enterprises,
    count(*) FILTER (WHERE EXISTS (SELECT FROM covers WHERE covers.thing = o.code)) AS enterprises_covered
  FROM below JOIN organizations o ON o.place = below.code AND o.kind = 'enterprise'
  GROUP BY top
), incomes AS (
  SELECT top, sum(value) AS collective_income
  FROM below JOIN facts ON facts.code = below.code AND facts.fact = 'collectiveIncome' AND facts.year = 2018
  GROUP BY top
)
SELECT top AS code, villages, communities, branches, members, formal_members,
  enterprises, enterprises_covered, collective_income
FROM unit_counts LEFT JOIN enterprise_counts USING (top) LEFT JOIN incomes USING (top)
ORDER BY code

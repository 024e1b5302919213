// The facts of the reporting year that coverage is counted from, for the table facts.
MATCH (v:Village) WHERE v.collectiveIncome_2018 IS NOT NULL
RETURN v.code AS code, 2018 AS year, 'collectiveIncome' AS fact, v.collectiveIncome_2018 AS value
ORDER BY code

// The visits and lectures recorded at a unit, the latest first.
// returns assistance.Lifecycle.Visited
/*
:param {code: '330382114202-B'}
*/
MATCH (:Thing {code: $code})<-[v:VISITED]-(l:Leader)
RETURN {code: l.code, name: l.name, kind: 'leader'} AS leader, v.kind AS kind, v.on AS on, v.count AS count
ORDER BY on DESC, leader.code, kind

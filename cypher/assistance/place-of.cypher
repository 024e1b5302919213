// The ref of the place a unit stands in.
// returns a string
/*
:param {code: '330382114202-B'}
*/
MATCH (:Thing {code: $code}) ((m WHERE NOT m:Place)-[:PART_OF]->())* (place:Place)
RETURN place.ref AS ref

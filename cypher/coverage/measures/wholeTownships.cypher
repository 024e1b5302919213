// Townships whose villages are all demonstration villages (整乡推进).
// names 整乡推进乡镇 | Wholly promoted townships
// derived all demonstrationVillages of villages at township

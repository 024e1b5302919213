// Counties whose villages are all demonstration villages (整县推进).
// names 整县推进县 | Wholly promoted counties
// derived all demonstrationVillages of villages at county

package banyan.bench;

/**
 * One helper of a backward branch.
 *
 * @param load how many pairings the helper has in all
 */
record Help(String branch, String role, String helper, long load) {}

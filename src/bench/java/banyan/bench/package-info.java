/**
 * Measures Banyan's questions beside the same questions asked otherwise, on the same data in the same run. May use
 * every room; nothing may use it, and no time fails it, only a figure that differs.
 */
package banyan.bench;

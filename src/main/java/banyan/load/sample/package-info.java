/**
 * The Zhejiang sample of reporting year 2018: the real list of divisions with an invented organisation on it.
 *
 * <p>Written as a folder of CSV files, the same bytes at every run, so that its sums are the figures the province
 * published.
 */
@NullMarked
package banyan.load.sample;

import org.jspecify.annotations.NullMarked;

/**
 * The web view as a person meets it: a real browser, the real server, the sample. Where no browser is installed these
 * tests are skipped and say so; in CI ({@code CI=true}) they fail instead.
 */
@NullMarked
package banyan.web;

import org.jspecify.annotations.NullMarked;

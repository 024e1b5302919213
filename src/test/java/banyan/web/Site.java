package banyan.web;

import banyan.http.SampleServer;

/** Where the real server listens that serves the sample, one a JVM. */
final class Site {
    private Site() {}

    /** Without a slash at the end. */
    static String address() {
        return "http://localhost:" + SampleServer.port();
    }
}

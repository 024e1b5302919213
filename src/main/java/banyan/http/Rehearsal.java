package banyan.http;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Visits the page as a newcomer's browser does. A program that has just started is slow at whatever it does first, and
 * this takes that on itself instead of leaving it to the first visitor.
 */
final class Rehearsal implements Runnable {
    /** The first compile most of it; more would only keep real visitors waiting for the processor. */
    private static final int VISITS = 3;

    private static final Pattern FILE = Pattern.compile("(?:href|src)=\"(/[^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("\"code\":\"([^\"]+)\"");
    /** What the first screen asks of the unit it shows. */
    private static final List<String> ANSWERS = List.of(
            "/api/graph/%s",
            "/api/units/%s/coverage",
            "/api/units/%s/children?limit=200",
            "/api/units/%s/assistance",
            "/api/units/%s/contact-points",
            "/api/units/%s/lineage",
            "/api/measures");

    private final HttpClient client = HttpClient.newHttpClient();
    private final String server;

    Rehearsal(int port) {
        server = "http://localhost:" + port;
    }

    @Override
    public void run() {
        try {
            answers();
            for (int visit = 0; visit < VISITS; visit++) files();
        } catch (IOException e) {
            // Only haste is lost: the server may be ending already.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answers() throws IOException, InterruptedException {
        List<String> codes = found(CODE, get("/api/units", "identity"));
        if (codes.isEmpty()) return;
        String root = URLEncoder.encode(codes.getFirst(), StandardCharsets.UTF_8);
        for (String answer : ANSWERS) get(answer.formatted(root), "gzip");
    }

    private void files() throws IOException, InterruptedException {
        for (String file : found(FILE, get("/", "identity"))) get(file, "gzip");
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }

    private String get(String address, String packing) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + address))
                .header("Accept-Encoding", packing)
                .build();
        return client.send(request, BodyHandlers.ofString()).body();
    }
}

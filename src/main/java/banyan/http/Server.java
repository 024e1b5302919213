package banyan.http;

import banyan.access.Loopback;
import banyan.graph.Graph;
import banyan.graph.Refused;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.json.JavalinJackson3;
import io.javalin.util.JavalinBindException;
import java.util.concurrent.CompletableFuture;

/**
 * Banyan at a port. It listens at once and answers 503 until the graph is open, so that a second server on the same
 * port is noticed before anything else is done.
 */
public final class Server implements AutoCloseable {
    private static final long LARGEST_BODY = 4L << 20;

    private final Javalin javalin;
    private final TimeLimit limit;

    private Server(Javalin javalin, TimeLimit limit) {
        this.javalin = javalin;
        this.limit = limit;
    }

    /**
     * Starts to listen.
     *
     * @param host a loopback address
     * @param port 0 for any free one
     * @param rooms what can be asked
     * @param opening the graph, once it is open
     * @throws Refused when the port is taken or the address is not this machine's own
     */
    public static Server start(String host, int port, Rooms rooms, CompletableFuture<Graph> opening) {
        Loopback.mustBe(host);
        TimeLimit limit = new TimeLimit();
        Opening door = new Opening(opening);
        Api api = new Api(rooms, door);
        Answers answers = new Answers(door);
        Javalin javalin = Javalin.create(config -> configure(config, api, answers, limit));
        try {
            javalin.start(host, port);
        } catch (JavalinBindException e) {
            limit.close();
            throw new Refused("Port " + port + " is taken, perhaps by another Banyan; choose another with --port.", e);
        }
        return new Server(javalin, limit);
    }

    private static void configure(JavalinConfig config, Api api, Answers answers, TimeLimit limit) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = LARGEST_BODY;
        config.http.prefer405over404 = true;
        config.http.compressionStrategy = CompressionStrategy.GZIP;
        config.jetty.multipartConfig.maxTotalRequestSize(512, SizeUnit.MB);
        config.jetty.multipartConfig.maxInMemoryFileSize(1, SizeUnit.MB);
        config.jsonMapper(new JavalinJackson3(Json.MAPPER, true));
        config.jetty.modifyServer(jetty -> jetty.setErrorHandler(new Refusals()));
        config.routes.before(Server::onlyOurs);
        new Web().register(config);
        for (Route route : api.routes()) {
            config.routes.addHttpHandler(
                    route.method(), route.path(), ctx -> limit.within(route.limit(), () -> answers.answer(route, ctx)));
        }
        Problems.register(config.routes);
    }

    private static void onlyOurs(Context ctx) {
        if (!Loopback.isOurs(ctx.header("Host"), ctx.header("Origin"))) {
            Problems.send(ctx, HttpStatus.FORBIDDEN.getCode(), Refusals.NOT_OURS);
            ctx.skipRemainingHandlers();
        }
    }

    /** The port it listens on. */
    public int port() {
        return javalin.port();
    }

    /** Makes the first visits as quick as the later ones, beside the serving. */
    public void warm() {
        Thread.ofPlatform().daemon().name("rehearsal").start(new Rehearsal(port()));
    }

    @Override
    public void close() {
        javalin.stop();
        limit.close();
    }
}

package banyan.access;

import banyan.graph.Refused;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Without accounts Banyan speaks to this machine only: whoever may sit at it may do everything. */
public final class Loopback {
    private Loopback() {}

    /**
     * Lets an address pass only if nobody outside this machine can reach it.
     *
     * @throws Refused for every other address
     */
    public static void mustBe(String host) {
        try {
            if (InetAddress.getByName(host).isLoopbackAddress()) return;
        } catch (UnknownHostException e) {
            throw new Refused("There is no address " + host + " to listen on.", e);
        }
        throw new Refused("Without accounts Banyan listens on this machine only, not on " + host
                + "; use localhost, and a tunnel to reach it from elsewhere.");
    }

    /**
     * Whether a request was meant for this machine: a page from elsewhere that has its own name lead here, or that
     * sends a form here, is not.
     *
     * @param host the request's {@code Host}, null when it sent none
     * @param origin the request's {@code Origin}, null when it sent none
     */
    public static boolean isOurs(@Nullable String host, @Nullable String origin) {
        if (host == null || !isLocal(name(host))) return false;
        return origin == null || origin.equals("http://" + host);
    }

    private static String name(String host) {
        if (host.startsWith("[")) return host.substring(0, host.indexOf(']') + 1);
        int colon = host.indexOf(':');
        return colon < 0 ? host : host.substring(0, colon);
    }

    private static boolean isLocal(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.equals("localhost")
                || lower.equals("[::1]")
                || lower.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
    }
}

package banyan.http;

import banyan.units.Names;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Requests refused before they reach a route (no HTTP, headers too large), in the shape of every other problem. */
final class Refusals extends ErrorHandler {
    static final Names NOT_OURS = new Names(
            "没有账户时，只接受发往本机、来自本机页面的请求。",
            "Without accounts only requests meant for this machine, from its own pages, are taken.");

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        response.setStatus(code);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
        Content.Sink.write(response, true, body(code, message), callback);
    }

    @Override
    public ByteBuffer badMessageError(int status, @Nullable String reason, HttpFields.Mutable fields) {
        fields.put(HttpHeader.CONTENT_TYPE, "application/problem+json");
        return ByteBuffer.wrap(body(status, reason).getBytes(StandardCharsets.UTF_8));
    }

    private static String body(int status, @Nullable String reason) {
        String title = HttpStatus.getMessage(status);
        String detail = status >= 500 || reason == null ? title : reason;
        return Json.MAPPER.writeValueAsString(Problem.of("about:blank", title, status, detail));
    }
}

package dev.rung.platform.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What went wrong, as RFC 9457 tells it.
public final class Problem {

    public static final String MEDIA_TYPE = "application/problem+json";

    private final int status;
    private final Map<String, Object> body;

    private Problem(int status, Map<String, Object> body) {
        this.status = status;
        this.body = Collections.unmodifiableMap(body);
    }

    /// @param code becomes the `type` `urn:problem:<code>`; clients decide by it, so it never changes its
    /// meaning
    /// @param title the same sentence for every problem with this code
    public static Problem of(int status, String code, String title) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "urn:problem:" + code);
        body.put("title", title);
        body.put("status", status);
        return new Problem(status, body);
    }

    /// What is special about this occurrence, for a person to read.
    public Problem detail(String detail) {
        return with("detail", detail);
    }

    /// A fact that a client needs, as a field beside the standard ones.
    public Problem with(String name, Object value) {
        var longer = new LinkedHashMap<>(body);
        longer.put(name, value);
        return new Problem(status, longer);
    }

    /// Which field or parameter is at fault, in the one shape that all problems tell it in: an entry of `errors`.
    ///
    /// @param field as the client wrote it
    /// @param reason to be read after the field's name
    public Problem at(String field, String reason) {
        var errors = new ArrayList<Object>();
        if (body.get("errors") instanceof List<?> known) {
            errors.addAll(known);
        }
        errors.add(new InvalidField(field, reason));
        return with("errors", List.copyOf(errors));
    }

    /// Throw it, and the door answers with this problem.
    public RuntimeException asException() {
        return new ProblemException(this);
    }

    public int status() {
        return status;
    }

    public String title() {
        return String.valueOf(body.get("title"));
    }

    Map<String, Object> body() {
        return body;
    }

    public String toJson() {
        return Json.encode(body);
    }

    /// Answers a request outside of a REST door, unless its answer has begun.
    public void answer(RoutingContext ctx) {
        var response = ctx.response();
        if (response.ended() || response.headWritten() || response.closed()) {
            return;
        }
        if (status == 401 && !response.headers().contains("WWW-Authenticate")) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .end(toJson());
    }

    @Override
    public String toString() {
        return body.toString();
    }
}

package dev.rung.platform.problem;

import dev.rung.platform.locale.MessageBundle;
import dev.rung.platform.locale.MessageBundles;
import dev.rung.platform.locale.Text;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A problem as RFC 9457 has it. It is put into words when it is answered, in the reader's language.
public final class Problem {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static final String RETRY_AFTER = "Retry-After";

    /// After so many seconds nobody asks an instance that ended any more.
    private static final String RETRY_SECONDS = "2";

    private final int status;
    private final Map<String, Object> body;

    private Problem(int status, Map<String, Object> body) {
        this.status = status;
        this.body = Collections.unmodifiableMap(body);
    }

    /// @param code becomes the `type` `urn:problem:<code>`; clients decide by it, so it never changes its
    /// meaning. Its title is the text `problem.<code>` of the message bundles
    public static Problem of(int status, String code) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "urn:problem:" + code);
        body.put("title", Text.of("problem." + code));
        body.put("status", status);
        return new Problem(status, body);
    }

    /// A sentence about this occurrence, for a person to read.
    public Problem detail(Text detail) {
        return with("detail", detail);
    }

    /// A fact that a client needs, as a field beside the standard ones.
    public Problem with(String name, Object value) {
        var longer = new LinkedHashMap<>(body);
        longer.put(name, value);
        return new Problem(status, longer);
    }

    /// Which field or parameter is at fault, in the one shape that all problems tell it in: an entry of
    /// `errors`.
    ///
    /// @param field as the client wrote it
    /// @param reason to be read after the field's name
    public Problem at(String field, Text reason) {
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

    /// Whether it is the answer to a request, rather than something that went wrong.
    public static boolean isAnswer(Throwable failure) {
        return failure instanceof ProblemException;
    }

    /// Whether it is an answer by which the same request is worth sending again later.
    public static boolean isTemporary(Throwable failure) {
        return failure instanceof ProblemException exception
                && exception.problem().retryAfter().isPresent();
    }

    /// Whether it is an answer that stays the same however often it is asked for: a 4xx.
    public static boolean isRefusal(Throwable failure) {
        return failure instanceof ProblemException thrown && thrown.problem().status() < 500;
    }

    public int status() {
        return status;
    }

    /// Seconds to wait until the same request is worth sending again; empty where waiting does not help.
    public Optional<String> retryAfter() {
        return status == 503 ? Optional.of(RETRY_SECONDS) : Optional.empty();
    }

    /// In English, for a status line.
    public String title() {
        return String.valueOf(body(MessageBundles.english()).get("title"));
    }

    Map<String, Object> body(MessageBundle texts) {
        var told = new LinkedHashMap<>(body);
        told.replaceAll((_, value) -> told(value, texts));
        return told;
    }

    private static Object told(Object value, MessageBundle texts) {
        return switch (value) {
            case Text text -> texts.say(text);
            case InvalidField invalid -> invalid.view(texts);
            case List<?> list -> list.stream().map(each -> told(each, texts)).toList();
            default -> value;
        };
    }

    public String toJson(MessageBundle texts) {
        return Json.encode(body(texts));
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
        retryAfter().ifPresent(seconds -> response.putHeader(RETRY_AFTER, seconds));
        var texts = MessageBundles.accepted(ctx.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        response.headers().add(HttpHeaders.VARY, "Accept-Language");
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, texts.tag())
                .end(toJson(texts));
    }

    /// In English, for logs.
    @Override
    public String toString() {
        return body(MessageBundles.english()).toString();
    }
}

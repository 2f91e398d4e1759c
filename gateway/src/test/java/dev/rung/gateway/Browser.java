package dev.rung.gateway;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import org.eclipse.microprofile.config.ConfigProvider;

/// A client outside of the gateway.
public final class Browser {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Browser() {}

    public static URI at(String path) {
        return URI.create("http://localhost:" + port() + path);
    }

    public static int port() {
        return ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
    }

    public static HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), BodyHandlers.ofString(), headers);
    }

    public static HttpResponse<String> post(String path, BodyPublisher body, String... headers) {
        return send("POST", path, body, BodyHandlers.ofString(), headers);
    }

    public static <T> HttpResponse<T> send(
            String method, String path, BodyPublisher body, BodyHandler<T> handler, String... headers) {
        try {
            var request = HttpRequest.newBuilder(at(path)).method(method, body);
            if (headers.length > 0) {
                request.headers(headers);
            }
            return CLIENT.send(request.build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static JsonObject json(HttpResponse<String> response) {
        return new JsonObject(response.body());
    }

    /// The part of a problem that clients decide by: status and code of a problem, such
    /// as `404 urn:problem:not-found`.
    public static String problem(HttpResponse<String> response) {
        if (!response.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json")) {
            return response.statusCode() + " without a problem: " + response.body();
        }
        return response.statusCode() + " " + json(response).getString("type");
    }
}

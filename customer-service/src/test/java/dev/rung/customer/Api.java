package dev.rung.customer;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rung.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The service as its callers see it.
public final class Api {

    public static final String BATCH = "application/cloudevents-batch+json";
    public static final String SINGLE = "application/cloudevents+json";
    public static final String LINES = "application/x-ndjson";
    public static final String PROBLEM = "application/problem+json";

    private Api() {}

    public static RequestSpecification as(String role) {
        return with(Tokens.of(role));
    }

    public static RequestSpecification asCustomer(String externalId) {
        return with(Tokens.customer(externalId));
    }

    public static RequestSpecification with(String token) {
        return given().basePath("/api/v1").auth().oauth2(token);
    }

    /// For a client other than RestAssured, which keeps requests from overlapping.
    public static URI address(String path) {
        return URI.create("http://localhost:" + RestAssured.port + "/api/v1/" + path);
    }

    public static ValidatableResponse send(String form, String body) {
        return send(form, body, "*");
    }

    /// @param language as `Accept-Language` has it
    public static ValidatableResponse send(String form, String body, String language) {
        return as("storefront")
                .header("Accept-Language", language)
                .header("Content-Type", inUtf8(form))
                .body(body.getBytes(UTF_8))
                .post("events")
                .then();
    }

    /// Said, since RestAssured would name a charset of its own.
    public static String inUtf8(String form) {
        return form + "; charset=utf-8";
    }

    /// With these headers and no others: RestAssured would add a `Content-Type`.
    public static HttpResponse<String> post(String path, String role, Map<String, String> headers, byte[] body) {
        var request = HttpRequest.newBuilder(address(path))
                .header("Authorization", "Bearer " + Tokens.of(role))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try (var client = HttpClient.newHttpClient()) {
            return client.sendAsync(request.build(), BodyHandlers.ofString())
                    .orTimeout(60, TimeUnit.SECONDS)
                    .join();
        }
    }

    public static ValidatableResponse putProfile(String externalId, String profile) {
        return as("storefront")
                .header("Content-Type", "application/json")
                .body(profile)
                .put("customers/" + externalId)
                .then();
    }
}

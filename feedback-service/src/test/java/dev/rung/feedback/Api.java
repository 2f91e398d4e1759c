package dev.rung.feedback;

import static io.restassured.RestAssured.given;

import dev.rung.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.Map;

/// The service as its callers see it.
public final class Api {

    private Api() {}

    public static RequestSpecification as(String role) {
        return with(Tokens.of(role));
    }

    public static RequestSpecification asCustomer(String externalId) {
        return with(Tokens.customer(externalId));
    }

    public static RequestSpecification with(String token) {
        return given().basePath("/api/v1").auth().oauth2(token).contentType(ContentType.JSON);
    }

    /// For a client other than RestAssured, which keeps requests from overlapping.
    public static URI address(String path) {
        return URI.create("http://localhost:" + RestAssured.port + "/api/v1/" + path);
    }

    /// Says something and gets its id.
    public static String complaintOf(String externalId, String text) {
        return asCustomer(externalId)
                .body(Map.of("kind", "complaint", "text", text))
                .post("feedback")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /// The part of a problem that clients decide by: status and code of a problem, such
    /// as `404 urn:problem:not-found`.
    public static String problem(Response response) {
        return response.contentType().startsWith("application/problem+json")
                ? response.statusCode() + " " + response.<String>path("type")
                : response.statusCode() + " without a problem: " + response.asString();
    }
}

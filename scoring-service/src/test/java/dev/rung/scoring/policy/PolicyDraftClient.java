package dev.rung.scoring.policy;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.scoring.Tables;
import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Where policies are made, as those who make them see it: Li drafts, Zhou approves.
final class PolicyDraftClient {

    private static final int AT_ONCE = 8;

    private PolicyDraftClient() {}

    static RequestSpecification as(String name, String... roles) {
        return given().basePath("/api/v1")
                .auth()
                .oauth2(Tokens.with(name, roles))
                .contentType(ContentType.JSON);
    }

    static RequestSpecification li() {
        return as("li", "marketer");
    }

    static RequestSpecification zhou() {
        return as("zhou", "approver");
    }

    /// The version that was given.
    static int drafted(Consumer<ObjectNode> change) {
        return li().body(PolicyDocuments.body(change).put("comment", "why").toString())
                .post("policies")
                .then()
                .statusCode(201)
                .extract()
                .path("version");
    }

    /// Ready to be published.
    static int approved(Consumer<ObjectNode> change) {
        int version = drafted(change);
        approving(zhou(), version).then().statusCode(200);
        tried(version);
        return version;
    }

    static void tried(int version) {
        try {
            Tables.dryRun(version);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// By somebody who has read what there is.
    static Response approving(RequestSpecification approver, int version) {
        return approver.header("If-Match", tag(version)).post("policies/{v}/approval", version);
    }

    /// The text that there is now, as an entity tag.
    static String tag(int version) {
        return '"' + li().get("policies/{v}", version).<String>path("hash") + '"';
    }

    /// The part of a problem that clients decide by: status and code.
    static String problem(Response response) {
        return response.statusCode() + " " + response.<String>path("type");
    }

    /// The audited steps of a version, in order.
    static List<String> booked(int version) {
        try (var connection = DriverManager.getConnection(Servers.jdbcUrl(), "scoring", "scoring");
                var query = connection.prepareStatement(
                        "select action || ' by ' || actor from audit where subject = ? order by position")) {
            query.setString(1, "v" + version);
            var rows = query.executeQuery();
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The same request many times, all sent before the first is answered.
    static List<Integer> atOnce(String method, String path, String token, String body, String... headers) {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/api/v1/policies/" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (var client = HttpClient.newHttpClient()) {
            var sent = Stream.generate(request::build)
                    .limit(AT_ONCE)
                    .map(each -> client.sendAsync(each, BodyHandlers.discarding()))
                    .toList();
            return sent.stream()
                    .map(answer -> answer.orTimeout(60, TimeUnit.SECONDS).join())
                    .map(HttpResponse::statusCode)
                    .toList();
        }
    }
}

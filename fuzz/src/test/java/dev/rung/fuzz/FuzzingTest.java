package dev.rung.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.rung.testing.api.ApiDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The generator against a server that is good, and against those that are bad in one way each.
class FuzzingTest {

    private static final String PROBLEM = "{\"type\": \"urn:problem:malformed\", \"title\": \"No\", \"status\": 400}";

    private final ApiDocument document = document();

    @Test
    void theSameSeedMakesTheSameRequests() {
        assertThat(paths(7)).isEqualTo(paths(7)).isNotEqualTo(paths(8));
    }

    @Test
    void everyPlaceOfARequestIsSpoilt() {
        assertThat(attacks(1).map(attack -> attack.kind().split(" ")[0]).distinct())
                .contains("path", "query", "verb", "body", "no", "Content-Type", "Accept", "Authorization");
    }

    @Test
    void aGoodServerGivesNothingToReport() throws Exception {
        assertThat(against(exchange -> answer(exchange, 400, "application/problem+json", PROBLEM)))
                .isEmpty();
    }

    @Test
    void anErrorOfOursIsFoundWithALineToRepeatIt() throws Exception {
        assertThat(against(exchange -> answer(exchange, 500, "application/problem+json", PROBLEM)))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.curl()).startsWith("curl -i -X "))
                .extracting(Finding::fault)
                .contains("an error of ours");
    }

    @Test
    void anErrorWithoutAProblemAndSilenceAreFound() throws Exception {
        assertThat(against(exchange -> answer(exchange, 400, "text/html", "<p>")))
                .extracting(Finding::fault)
                .contains("an error must be application/problem+json, not text/html");
        assertThat(against(HttpExchange::close)).extracting(Finding::fault).contains("no answer at all");
    }

    @Test
    void nobodyHasNoToken() {
        assertThat(new Tokens("http://localhost:1", List.of("nobody")).next(3)).isNull();
    }

    private interface Server {
        void handle(HttpExchange exchange) throws IOException;
    }

    private Collection<Finding> against(Server behaviour) throws Exception {
        var server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/", exchange -> {
            if (exchange.getRequestURI().getPath().equals("/token")) {
                answer(exchange, 200, "application/json", "{\"access_token\": \"t\", \"expires_in\": 3600}");
            } else {
                behaviour.handle(exchange);
            }
        });
        server.createContext(
                "/protocol",
                exchange ->
                        answer(exchange, 200, "application/json", "{\"access_token\": \"t\", \"expires_in\": 3600}"));
        server.start();
        try {
            var address = "localhost:" + server.getAddress().getPort();
            var fuzzing = new Fuzzing(
                    List.of(Target.of("it", address, document)), new Tokens("http://" + address, List.of("admin")));
            // the JDK's server refuses what is no HTTP by itself, and not with a problem
            return fuzzing.run(60, 1, 1).stream()
                    .filter(finding -> !finding.kind().matches("path .*|query .*|verb|X-.*|.* (bad UTF-8|tab|long)"))
                    .toList();
        } finally {
            server.stop(0);
        }
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) {
        try (exchange) {
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(status, body.length());
            exchange.getResponseBody().write(body.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> paths(long seed) {
        return attacks(seed).map(attack -> attack.verb() + attack.path()).toList();
    }

    private Stream<Attack> attacks(long seed) {
        var attacks = new Attacks(
                document,
                java.util.random.RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
        return Stream.generate(attacks::next).limit(500);
    }

    private static ApiDocument document() {
        try {
            return ApiDocument.of(new ObjectMapper().readTree("""
                {"openapi": "3.1.0", "paths": {"/api/v1/rows/{id}": {"put": {
                   "parameters": [{"name": "id", "in": "path", "schema": {"type": "integer"}},
                                  {"name": "limit", "in": "query", "schema": {"type": "integer"}}],
                   "requestBody": {"content": {"application/json": {"schema": {"type": "object",
                       "properties": {"text": {"type": "string"}}}}}},
                   "responses": {"400": {"content": {"application/problem+json": {"schema": {}}}},
                                 "500": {"content": {"application/problem+json": {"schema": {}}}}}}}}}
                """));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

package dev.rung.benefits.activity.draw;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.rung.benefits.activity.draw.DrawPolicy.DrawEntry;
import dev.rung.benefits.activity.draw.DrawPolicy.RankedEntry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The script and the page with which strangers check a draw, both against draws of [DrawPolicy].
class DrawToolsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DrawSeed SEED =
            DrawSeed.ofHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
    private static final List<Integer> PRIZES = List.of(1, 2, 3);
    private static final int PLACES = 2;

    @TempDir
    Path folder;

    record PublishedDraw(Map<String, Object> proof, List<Map<String, Object>> tickets) {

        PublishedDraw without(int number) {
            return new PublishedDraw(
                    proof,
                    tickets.stream()
                            .filter(ticket ->
                                    !requireNonNull(ticket.get("number")).equals(number))
                            .toList());
        }

        /// @param place null: as if it were not drawn
        PublishedDraw with(int number, @Nullable Integer place) {
            return new PublishedDraw(
                    proof,
                    tickets.stream()
                            .map(ticket -> {
                                var changed = new HashMap<>(ticket);
                                if (requireNonNull(ticket.get("number")).equals(number)) {
                                    changed.put("place", place);
                                }
                                return (Map<String, Object>) changed;
                            })
                            .toList());
        }
    }

    @Test
    void anHonestDrawIsSound() throws Exception {
        assertSound(lottery(6), true);
        assertSound(lottery(4), true);
        assertSound(trial(9), true);
        assertSound(trial(1), true);
    }

    @Test
    void oneThingThatIsChangedIsFound() throws Exception {
        var lottery = lottery(6);
        var first = (int) requireNonNull(lottery.tickets().getFirst().get("place"));
        assertSound(lottery.with(1, (first + 1) % 3), false);
        assertSound(lottery.with(1, null), false);
        var trial = trial(9);
        var lost = trial.tickets().stream()
                .filter(ticket -> requireNonNull(ticket.get("place")).equals(-1))
                .findFirst()
                .orElseThrow();
        assertSound(trial.with((int) requireNonNull(lost.get("number")), 0), false);
        assertSound(trial.with((int) requireNonNull(lost.get("number")), null), false);
    }

    @Test
    void aTicketThatIsMissingOrTooManyIsFound() throws Exception {
        for (var draw : List.of(lottery(6), trial(9))) {
            assertSound(draw.without(2), false);
            assertSound(draw.without(draw.tickets().size()), false);
        }
        var more = new ArrayList<>(lottery(6).tickets());
        more.add(Map.of("number", 7, "nonce", nonce(7), "place", 0));
        assertSound(new PublishedDraw(proof("lottery", 7), more), false);
    }

    private void assertSound(PublishedDraw draw, boolean sound) throws Exception {
        assertThat(script(draw)).as("tools/verify-draw").isEqualTo(sound ? 0 : 1);
        assertThat(page(draw).equals("[]")).as("draw-verify.js").isEqualTo(sound);
    }

    private static PublishedDraw lottery(int many) {
        var left = new ArrayList<>(PRIZES.stream().map(Integer::longValue).toList());
        var tickets = new ArrayList<Map<String, Object>>();
        for (var number = 1; number <= many; number++) {
            var place = DrawPolicy.place(SEED, new DrawEntry("summer", number, nonce(number)), left)
                    .orElseThrow();
            left.set(place, left.get(place) - 1);
            tickets.add(Map.of("number", number, "nonce", nonce(number), "place", place));
        }
        return new PublishedDraw(proof("lottery", many), tickets);
    }

    private static PublishedDraw trial(int many) {
        var entries = IntStream.rangeClosed(1, many)
                .mapToObj(number -> new DrawEntry("summer", number, nonce(number)))
                .toList();
        var winners = DrawPolicy.best(SEED, List.of(), entries, entry -> entry, PLACES).stream()
                .map(RankedEntry::number)
                .toList();
        return new PublishedDraw(
                proof("free-trial", many),
                IntStream.rangeClosed(1, many)
                        .mapToObj(number -> Map.<String, Object>of(
                                "number",
                                number,
                                "nonce",
                                nonce(number),
                                "place",
                                winners.contains((long) number) ? 0 : -1))
                        .toList());
    }

    private static Map<String, Object> proof(String kind, int tickets) {
        return Map.of(
                "code",
                "summer",
                "kind",
                kind,
                "commitment",
                SEED.commitment(),
                "committedAt",
                "2026-07-01T00:00:00Z",
                "seed",
                SEED.hex(),
                "prizes",
                PRIZES.stream().map(count -> Map.of("count", count)).toList(),
                "places",
                PLACES,
                "tickets",
                tickets);
    }

    private static String nonce(int number) {
        return "%032x".formatted(number * 7_919L);
    }

    /// Of a server that has the tickets in pages of two, and lets strangers wait once.
    private static int script(PublishedDraw draw) throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var waited = new boolean[1];
        server.createContext("/draw", exchange -> {
            if (!exchange.getRequestURI().getPath().endsWith("/tickets")) {
                answer(exchange, 200, draw.proof());
            } else if (!waited[0]) {
                waited[0] = true;
                exchange.getResponseHeaders().add("Retry-After", "0");
                answer(exchange, 429, Map.of());
            } else {
                var after = Integer.parseInt(exchange.getRequestURI().getQuery().replace("after=", ""));
                var rest = draw.tickets().stream()
                        .filter(ticket -> (int) requireNonNull(ticket.get("number")) > after)
                        .limit(2)
                        .toList();
                var page = new HashMap<String, Object>(Map.of("items", rest));
                page.put(
                        "next",
                        rest.size() < 2
                                ? null
                                : requireNonNull(rest.getLast().get("number")).toString());
                answer(exchange, 200, page);
            }
        });
        server.start();
        try {
            return run(
                            "python3",
                            "../tools/verify-draw",
                            "http://127.0.0.1:%d/draw"
                                    .formatted(server.getAddress().getPort()))
                    .code();
        } finally {
            server.stop(0);
        }
    }

    private static void answer(HttpExchange exchange, int status, Object body) throws IOException {
        var bytes = JSON.writeValueAsBytes(body);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    /// @return the numbers of the tickets that are not as the rule says, as the page would name them
    private String page(PublishedDraw draw) throws Exception {
        var template = Files.readString(Path.of("src/main/resources/templates/draw-verify.js"));
        var script = folder.resolve("verify.mjs");
        Files.writeString(script, template.substring(2, template.lastIndexOf("|}")));
        var said = run(
                "node",
                "--input-type=module",
                "-e",
                "import { faultsOf } from '%s'; console.log(JSON.stringify(await faultsOf(%s, %s)));"
                        .formatted(
                                script.toUri(),
                                JSON.writeValueAsString(draw.proof()),
                                JSON.writeValueAsString(draw.tickets())));
        assertThat(said.code()).as(said.words()).isZero();
        return said.words().strip();
    }

    private record ToolAnswer(int code, String words) {}

    private static ToolAnswer run(String... command) throws IOException, InterruptedException {
        var tool = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(tool.getInputStream().readAllBytes(), UTF_8);
        assertThat(tool.waitFor(60, TimeUnit.SECONDS)).as(said).isTrue();
        return new ToolAnswer(tool.exitValue(), said);
    }
}

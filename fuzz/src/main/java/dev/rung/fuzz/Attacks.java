package dev.rung.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rung.testing.api.ApiDocument;
import dev.rung.testing.api.ApiDocument.Operation;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.random.RandomGenerator;

/// Makes requests from a document, each valid but for one place; the same seed makes the same ones.
final class Attacks {

    private static final List<String> VERBS =
            List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "PROPFIND", "get");

    private final RandomGenerator random;
    private final SampleValues samples;
    private final JsonMutation mutation;
    private final List<Operation> operations;

    Attacks(ApiDocument document, RandomGenerator random) {
        this.random = random;
        this.samples = new SampleValues(document, random);
        this.mutation = new JsonMutation(random);
        // a stream stays open: it is asked in tests of its own
        this.operations = document.operations()
                .filter(operation -> !operation.path().endsWith("/stream"))
                .toList();
    }

    Attack next() {
        var operation = operations.get(random.nextInt(operations.size()));
        var sound = sound(operation);
        var hasBody = operation.content().has("requestBody");
        return switch (random.nextInt(hasBody ? 12 : 7)) {
            case 0 -> path(sound, operation);
            case 1, 2, 3 -> query(sound, operation);
            case 4 -> verb(sound);
            case 5, 6 -> header(sound, operation);
            case 7 -> contentType(sound);
            default -> body(sound, operation);
        };
    }

    private Attack sound(Operation operation) {
        var path = new StringBuilder();
        for (var segment : operation.path().substring(1).split("/")) {
            path.append('/').append(segment.startsWith("{") ? value(operation, "path", name(segment)) : segment);
        }
        var type = contentTypes(operation).stream().findFirst();
        var body = type.map(
                        each -> samples.of(schema(operation, each)).toString().getBytes(UTF_8))
                .orElseGet(() -> new byte[0]);
        var headers = type.map(each -> List.of(Map.entry("Content-Type", each))).orElseGet(List::of);
        var verb = operation.verb().toUpperCase(Locale.ROOT);
        return new Attack("sound", operation.toString(), verb, path.toString(), headers, body);
    }

    private Attack path(Attack sound, Operation operation) {
        var segments = operation.path().substring(1).split("/");
        var spoilt = new StringBuilder();
        var value = pick(HostileTexts.ENCODED);
        var parameters = List.of(segments).stream()
                .filter(segment -> segment.startsWith("{"))
                .toList();
        var chosen = parameters.isEmpty() ? segments[segments.length - 1] : pick(parameters);
        for (var segment : segments) {
            spoilt.append('/')
                    .append(
                            segment.equals(chosen)
                                    ? value.getValue()
                                    : segment.startsWith("{") ? value(operation, "path", name(segment)) : segment);
        }
        return changed(sound, "path " + value.getKey(), spoilt.toString(), sound.headers(), sound.body());
    }

    private Attack query(Attack sound, Operation operation) {
        var names = parameters(operation, "query");
        var name = names.isEmpty() || random.nextInt(10) == 0 ? "unknown" : pick(names);
        var value = pick(HostileTexts.ENCODED);
        var query = switch (random.nextInt(6)) {
            case 0 -> Map.entry("twice", name + "=1&" + name + "=2");
            case 1 -> Map.entry("without a value", name);
            default -> Map.entry(value.getKey(), name + "=" + value.getValue());
        };
        return changed(
                sound, "query " + query.getKey(), sound.path() + "?" + query.getValue(), sound.headers(), sound.body());
    }

    private Attack verb(Attack sound) {
        return new Attack("verb", sound.operation(), pick(VERBS), sound.path(), sound.headers(), sound.body());
    }

    private Attack header(Attack sound, Operation operation) {
        var names = new ArrayList<>(parameters(operation, "header"));
        names.addAll(
                List.of("Accept", "Accept-Language", "Authorization", "traceparent", "X-Forwarded-For", "If-Match"));
        var name = pick(names);
        var value = pick(HostileTexts.RAW);
        var written =
                name.equals("Authorization") && random.nextBoolean() ? "Bearer " + value.getValue() : value.getValue();
        return changed(
                sound, name + " " + value.getKey(), sound.path(), with(sound.headers(), name, written), sound.body());
    }

    private Attack contentType(Attack sound) {
        var others = sound.headers().stream()
                .filter(header -> !header.getKey().equals("Content-Type"))
                .toList();
        if (random.nextBoolean()) {
            return changed(sound, "no Content-Type", sound.path(), others, sound.body());
        }
        var value = pick(
                List.of("text/plain", "application/xml", "application/json; charset=utf-16", "nonsense", "*/*", ""));
        return changed(sound, "Content-Type " + value, sound.path(), with(others, "Content-Type", value), sound.body());
    }

    private Attack body(Attack sound, Operation operation) {
        var type = pick(contentTypes(operation));
        var spoilt = mutation.of(samples.of(schema(operation, type)));
        var headers = List.of(Map.entry("Content-Type", type));
        return changed(sound, "body " + spoilt.getKey(), sound.path(), headers, spoilt.getValue());
    }

    private static Attack changed(
            Attack sound, String kind, String path, List<Entry<String, String>> headers, byte[] body) {
        return new Attack(kind, sound.operation(), sound.verb(), path, headers, body);
    }

    private static List<Entry<String, String>> with(List<Entry<String, String>> headers, String name, String value) {
        var more = new ArrayList<>(headers);
        more.add(Map.entry(name, value));
        return more;
    }

    /// Without ranges, which nobody sends.
    private static List<String> contentTypes(Operation operation) {
        return operation.content().at("/requestBody/content").properties().stream()
                .map(Entry::getKey)
                .filter(type -> !type.contains("*"))
                .toList();
    }

    private static JsonNode schema(Operation operation, String type) {
        return operation
                .content()
                .path("requestBody")
                .path("content")
                .path(type)
                .path("schema");
    }

    private static List<String> parameters(Operation operation, String in) {
        return operation
                .content()
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asText().equals(in))
                .map(parameter -> parameter.path("name").asText())
                .toList();
    }

    private String value(Operation operation, String in, String name) {
        return operation
                .content()
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asText().equals(in)
                        && parameter.path("name").asText().equals(name))
                .findFirst()
                .map(parameter -> samples.of(parameter.path("schema")).asText())
                .map(value -> URLEncoder.encode(value, UTF_8).replace("+", "%20"))
                .orElse("1");
    }

    private static String name(String segment) {
        return segment.substring(1, segment.length() - 1);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}

package dev.rung.customer.imports;

import static dev.rung.customer.Api.as;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofSeconds;

import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/// An import as an administrator sees it.
record ImportedFile(String id) {

    private static final int PART = 100_000;

    static ImportedFile of(String kind, String text) {
        return of(kind, "csv", "UTF-8", text.getBytes(UTF_8));
    }

    static ImportedFile of(String kind, String format, String charset, byte[] bytes) {
        var file = begun(kind, format, charset);
        for (var from = 0; from < bytes.length; from += PART) {
            file.part(from / PART, Arrays.copyOfRange(bytes, from, Math.min(from + PART, bytes.length)))
                    .statusCode(200);
        }
        file.post("completion").statusCode(200);
        return file;
    }

    static ImportedFile begun(String kind, String format, String charset) {
        String id = as("admin")
                .contentType("application/json")
                .body("""
                        {"name": "a list", "kind": "%s", "format": "%s", "charset": "%s"}""".formatted(kind, format, charset))
                .post("imports")
                .then()
                .statusCode(201)
                .extract()
                .path("importId");
        return new ImportedFile(id);
    }

    ValidatableResponse part(int part, byte[] bytes) {
        return as("admin")
                .header("Content-Type", "application/octet-stream; charset=utf-8")
                .body(bytes)
                .put("imports/" + id + "/parts/" + part)
                .then();
    }

    ValidatableResponse post(String what) {
        return as("admin").post("imports/" + id + "/" + what).then();
    }

    ValidatableResponse get(String what) {
        return as("admin").get("imports/" + id + what).then();
    }

    /// @param mapping the fields, whose columns have their names; or the whole mapping as JSON
    ValidatableResponse dryRun(String... mapping) {
        askDryRun(mapping).statusCode(200);
        return await("checked");
    }

    ValidatableResponse askDryRun(String... mapping) {
        var body = mapping[0].startsWith("{")
                ? mapping[0]
                : "{\"fields\": [%s]}"
                        .formatted(List.of(mapping).stream()
                                .map(field -> "{\"field\": \"%1$s\", \"column\": \"%1$s\"}".formatted(field))
                                .collect(Collectors.joining(", ")));
        return as("admin")
                .contentType("application/json")
                .body(body)
                .post("imports/" + id + "/dry-run")
                .then();
    }

    ValidatableResponse run() {
        post("run").statusCode(200);
        return await("done");
    }

    ValidatableResponse await(String state) {
        Awaitility.await()
                .atMost(ofSeconds(60))
                .until(() -> state.equals(get("").extract().path("state")));
        return get("");
    }
}

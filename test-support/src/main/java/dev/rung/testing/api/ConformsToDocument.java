package dev.rung.testing.api;

import dev.rung.testing.api.Conformity.Answer;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.nio.file.Path;

/// Fails a test whose answer is not what the service's document promises: status, content type and body; and one whose
/// request was taken though the document forbids it.
final class ConformsToDocument implements Filter {

    private final Conformity conformity;

    ConformsToDocument(Path document) {
        this.conformity = new Conformity(ApiDocument.read(document));
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        var answer = context.next(request, expected);
        var path = URI.create(request.getURI()).getRawPath();
        if (path.startsWith("/api/")) {
            compare(request, path, answer);
        }
        return answer;
    }

    private void compare(FilterableRequestSpecification request, String path, Response answer) {
        var contentType = answer.contentType();
        var body = contentType != null && contentType.startsWith("text/event-stream") ? "" : answer.asString();
        var faults = conformity.faults(new Answer(request.getMethod(), path, answer.statusCode(), contentType, body));
        if (faults.isEmpty() && request.getBody() instanceof String sent) {
            faults = conformity.requestFaults(request.getMethod(), path, answer.statusCode(), sent);
        }
        if (!faults.isEmpty()) {
            throw new AssertionError("%s %s answered %d %s, which is not what the OpenAPI document says: %s"
                    .formatted(request.getMethod(), path, answer.statusCode(), body, faults));
        }
    }
}

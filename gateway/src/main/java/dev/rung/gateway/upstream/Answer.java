package dev.rung.gateway.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/// A service's answer to a request for JSON.
public sealed interface Answer {

    record Success(JsonNode json) implements Answer {}

    /// @param reason the code of the service's problem, or the HTTP status where it sent none
    record Refused(int status, String reason) implements Answer {

        static Refused of(int status, JsonNode problem) {
            var type = problem.path("type").asText("");
            return type.startsWith("urn:problem:")
                    ? new Refused(status, type.substring("urn:problem:".length()))
                    : of(status);
        }

        static Refused of(int status) {
            return new Refused(status, "status-" + status);
        }
    }

    /// @param reason `unavailable` or `too-slow`
    record Unreachable(String reason) implements Answer {

        static Unreachable of(Throwable failure) {
            return new Unreachable(failure instanceof TimeoutException ? "too-slow" : "unavailable");
        }
    }

    default Optional<JsonNode> body() {
        return this instanceof Success(var json) ? Optional.of(json) : Optional.empty();
    }

    /// Why there is no body.
    default Optional<String> whyNot() {
        return switch (this) {
            case Success _ -> Optional.empty();
            case Refused refused -> Optional.of(refused.reason());
            case Unreachable(var reason) -> Optional.of(reason);
        };
    }
}

package dev.rung.platform.problem;

/// The problem behind a bare HTTP status, as frameworks throw it.
public final class StatusProblems {

    private StatusProblems() {}

    public static Problem of(int status) {
        return switch (status) {
            case 400 -> Problem.of(400, "malformed", "The request cannot be understood");
            case 401 -> Problem.of(401, "unauthenticated", "A valid bearer token is needed");
            case 403 -> Problem.of(403, "forbidden", "Your roles do not allow this");
            case 404 -> Problem.of(404, "not-found", "There is nothing here");
            case 405 -> Problem.of(405, "method-not-allowed", "This cannot be done here");
            case 406 -> Problem.of(406, "not-acceptable", "None of the accepted media types can be produced");
            case 408 -> Problem.of(408, "request-timeout", "The request took too long to arrive");
            case 413 -> Problem.of(413, "too-large", "The body is larger than is accepted");
            case 414 -> Problem.of(414, "address-too-long", "The address is longer than is accepted");
            case 415 -> Problem.of(415, "unsupported-media-type", "This media type is not accepted here");
            case 429 -> Problem.of(429, "too-many-requests", "Too many requests");
            case 431 -> Problem.of(431, "headers-too-large", "The headers are larger than is accepted");
            case 503 -> Problem.of(503, "unavailable", "Not available at the moment");
            default ->
                status < 500
                        ? Problem.of(status, "refused", "The request was refused")
                        : Problem.of(status, "internal", "Something went wrong on our side");
        };
    }
}

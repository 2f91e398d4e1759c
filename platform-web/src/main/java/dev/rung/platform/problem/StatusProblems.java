package dev.rung.platform.problem;

/// The problem behind a bare HTTP status, as frameworks throw it.
public final class StatusProblems {

    private StatusProblems() {}

    public static Problem of(int status) {
        return switch (status) {
            case 400 -> Problem.of(400, "malformed");
            case 401 -> Problem.of(401, "unauthenticated");
            case 403 -> Problem.of(403, "forbidden");
            case 404 -> Problem.of(404, "not-found");
            case 405 -> Problem.of(405, "method-not-allowed");
            case 406 -> Problem.of(406, "not-acceptable");
            case 408 -> Problem.of(408, "request-timeout");
            case 413 -> Problem.of(413, "too-large");
            case 414 -> Problem.of(414, "address-too-long");
            case 415 -> Problem.of(415, "unsupported-media-type");
            case 429 -> Problem.of(429, "too-many-requests");
            case 431 -> Problem.of(431, "headers-too-large");
            case 503 -> Problem.of(503, "unavailable");
            default -> status < 500 ? Problem.of(status, "refused") : Problem.of(status, "internal");
        };
    }
}

package dev.rung.feedback;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Sends a request many times, and all of them before the first is answered.
public final class ParallelRequests {

    private static final int TIMES = 12;

    private ParallelRequests() {}

    public static List<HttpResponse<String>> post(String path, String token, String body, String... headers) {
        var request = HttpRequest.newBuilder(Api.address(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (var client = HttpClient.newHttpClient()) {
            var sent = Stream.generate(request::build)
                    .limit(TIMES)
                    .map(each -> client.sendAsync(each, BodyHandlers.ofString()))
                    .toList();
            return sent.stream()
                    .map(answer -> answer.orTimeout(60, TimeUnit.SECONDS).join())
                    .toList();
        }
    }
}

package dev.rung.benefits;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Many clients that want something at once.
public final class ManyClients {

    private ManyClients() {}

    /// So many clients, each of which sends the next as soon as the last is answered.
    public static List<HttpResponse<String>> sent(int clients, List<HttpRequest> requests) {
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var running = IntStream.range(0, clients)
                    .mapToObj(i -> IntStream.range(0, requests.size())
                            .filter(n -> n % clients == i)
                            .mapToObj(requests::get)
                            .toList())
                    .map(own -> inTurn(client, own))
                    .toList();
            return running.stream()
                    .flatMap(one -> one.orTimeout(9, TimeUnit.MINUTES).join().stream())
                    .toList();
        }
    }

    public static Map<Integer, Long> counted(List<HttpResponse<String>> answers) {
        return answers.stream().collect(groupingBy(HttpResponse::statusCode, counting()));
    }

    private static CompletableFuture<List<HttpResponse<String>>> inTurn(HttpClient client, List<HttpRequest> own) {
        var answers = CompletableFuture.completedFuture(Stream.<HttpResponse<String>>empty());
        for (var request : own) {
            answers = answers.thenCompose(before -> client.sendAsync(request, BodyHandlers.ofString())
                    .thenApply(answer -> Stream.concat(before, Stream.of(answer))));
        }
        return answers.thenApply(Stream::toList);
    }
}

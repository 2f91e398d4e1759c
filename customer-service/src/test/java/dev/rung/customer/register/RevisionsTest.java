package dev.rung.customer.register;

import static dev.rung.customer.intake.CloudEvents.newCustomer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.contracts.customer.CustomerEvent.ConsentChanged;
import dev.rung.contracts.customer.CustomerEvent.Customer;
import dev.rung.contracts.customer.CustomerEvent.Erased;
import dev.rung.contracts.customer.CustomerEvent.GroupEntered;
import dev.rung.contracts.customer.CustomerEvent.GroupLeft;
import dev.rung.contracts.customer.CustomerEvent.MembershipChanged;
import dev.rung.contracts.customer.CustomerEvent.MergeUndone;
import dev.rung.contracts.customer.CustomerEvent.Merged;
import dev.rung.contracts.customer.CustomerEvent.ProfileChanged;
import dev.rung.contracts.customer.CustomerEvent.Registered;
import dev.rung.contracts.customer.CustomerEvent.Unrecognised;
import dev.rung.customer.Api;
import dev.rung.customer.SentCustomerEvents;
import dev.rung.customer.Tables;
import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Guard: the lock on the customer's row.
@QuarkusTest
@WithTestResource(Servers.class)
class RevisionsTest {

    private static final int EACH = 12;

    private final String customer = newCustomer();

    @Test
    void changesAtOnceAreToldOneAfterTheOtherWithoutAGapAndNoneIsLost() {
        var profiles = IntStream.range(0, EACH)
                .mapToObj(i ->
                        put("", "{\"name\": \"name %d\", \"locale\": \"%s\"}".formatted(i, i % 2 == 0 ? "en" : "de")));
        var consents = Stream.of("marketing", "personalisation")
                .flatMap(purpose ->
                        Stream.of("email", "sms", "inbox").map(channel -> "/consents/" + purpose + "/" + channel))
                .flatMap(matter -> Stream.of(
                        put(matter, "{\"granted\": true, \"textVersion\": \"v1\"}"),
                        put(matter, "{\"granted\": false}")));
        sendAllAtOnce(List.of(put("", "{}")));

        sendAllAtOnce(Stream.concat(profiles, consents).toList());

        var told = SentCustomerEvents.of(customerId()).stream()
                .map(RevisionsTest::customer)
                .toList();
        assertThat(told)
                .extracting(Customer::revision)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, told.size()).boxed().toList());
        assertThat(told.getLast().consents()).hasSize(6);
        assertThat(Tables.texts("select revision from customer where external_id = '%s'".formatted(customer)))
                .containsExactly(String.valueOf(told.size()));
    }

    private static Customer customer(CustomerEvent event) {
        return switch (event) {
            case Registered registered -> registered.customer();
            case ProfileChanged changed -> changed.customer();
            case ConsentChanged changed -> changed.customer();
            case MembershipChanged changed -> changed.customer();
            case GroupEntered entered -> entered.customer();
            case GroupLeft left -> left.customer();
            case Merged merged -> merged.customer();
            case MergeUndone undone -> undone.customer();
            case Erased _, Unrecognised _ ->
                throw new AssertionError("an event that customer-service does not know itself");
        };
    }

    private static void sendAllAtOnce(List<HttpRequest> requests) {
        try (var client = HttpClient.newHttpClient()) {
            var underWay = requests.stream()
                    .map(request -> client.sendAsync(request, BodyHandlers.ofString()))
                    .toList();
            assertThat(underWay)
                    .allSatisfy(answer -> assertThat(answer.orTimeout(60, TimeUnit.SECONDS)
                                    .join()
                                    .statusCode())
                            .isEqualTo(200));
        }
    }

    private HttpRequest put(String path, String body) {
        return HttpRequest.newBuilder(Api.address("customers/" + customer + path))
                .header("Authorization", "Bearer " + Tokens.of("storefront"))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body))
                .build();
    }

    private String customerId() {
        return Tables.texts("select customer_id from customer where external_id = '%s'".formatted(customer))
                .getFirst();
    }
}

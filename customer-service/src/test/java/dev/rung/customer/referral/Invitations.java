package dev.rung.customer.referral;

import static dev.rung.customer.Api.as;
import static dev.rung.customer.Api.asCustomer;
import static dev.rung.customer.Api.putProfile;

import dev.rung.contracts.Topic;
import dev.rung.contracts.customer.Behaviour;
import dev.rung.customer.Api;
import dev.rung.customer.SentCustomerEvents;
import dev.rung.customer.Tables;
import dev.rung.testing.Events;
import dev.rung.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Requests of members and of the shop in the tests.
final class Invitations {

    private Invitations() {}

    static void verified(String customer, String address) {
        putProfile(customer, """
                {"emails": [{"value": "%s", "verified": true}]}""".formatted(address)).statusCode(200);
    }

    static List<Integer> statuses(List<HttpRequest> requests) {
        try (var client = HttpClient.newHttpClient()) {
            return requests.stream()
                    .map(request -> client.sendAsync(request, BodyHandlers.ofString()))
                    .toList()
                    .stream()
                    .map(answer -> answer.orTimeout(60, TimeUnit.SECONDS).join().statusCode())
                    .toList();
        }
    }

    static HttpRequest post(String customer, String code) {
        return HttpRequest.newBuilder(Api.address("me/referral"))
                .header("Authorization", "Bearer " + Tokens.customer(customer))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body(code)))
                .build();
    }

    static ValidatableResponse shopGives(String customer, String code) {
        return as("storefront")
                .contentType(ContentType.JSON)
                .body(body(code))
                .post("customers/" + customer + "/referral")
                .then();
    }

    static ValidatableResponse give(String customer, String code) {
        return asCustomer(customer)
                .contentType(ContentType.JSON)
                .body(body(code))
                .post("me/referral")
                .then();
    }

    static String body(String code) {
        return "{\"code\": \"%s\"}".formatted(code);
    }

    static String codeOf(String customer) {
        if (Tables.texts("select 1 from customer where external_id = '%s'".formatted(customer))
                .isEmpty()) {
            putProfile(customer, "{}");
        }
        return asCustomer(customer)
                .get("me/referral")
                .then()
                .statusCode(200)
                .extract()
                .path("code");
    }

    static List<Behaviour> told(String newcomer) {
        SentCustomerEvents.awaitAll();
        return Events.read(Topic.BEHAVIOUR, idOf(newcomer), Behaviour.class);
    }

    static String idOf(String externalId) {
        return Tables.texts("select customer_id from customer where external_id = '%s'".formatted(externalId))
                .getFirst();
    }
}

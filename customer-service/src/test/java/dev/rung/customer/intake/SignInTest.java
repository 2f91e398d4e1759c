package dev.rung.customer.intake;

import static dev.rung.customer.Api.as;
import static dev.rung.customer.Api.asCustomer;
import static dev.rung.customer.intake.CloudEvents.newCustomer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.rung.contracts.Topic;
import dev.rung.contracts.customer.Behaviour;
import dev.rung.customer.Tables;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A member signs in by themselves: an event like a shop's, once a day.
@QuarkusTest
@WithTestResource(Servers.class)
class SignInTest {

    private final String alice = newCustomer();

    @Test
    void aMemberSignsInOnceADay() {
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        asCustomer(alice)
                .post("me/sign-ins")
                .then()
                .statusCode(201)
                .body("on", equalTo(today))
                .body("first", equalTo(true));
        asCustomer(alice).post("me/sign-ins").then().statusCode(200).body("first", equalTo(false));
        asCustomer(newCustomer()).post("me/sign-ins").then().statusCode(201);

        assertThat(toldOf(alice)).singleElement().isInstanceOf(Behaviour.SignedIn.class);
    }

    @Test
    void onlyMembersSignIn() {
        as("storefront").post("me/sign-ins").then().statusCode(403);
    }

    private static List<Behaviour> toldOf(String externalId) {
        var customerId = Tables.texts("select customer_id from customer where external_id = '%s'".formatted(externalId))
                .getFirst();
        return Events.read(Topic.BEHAVIOUR, customerId, Behaviour.class);
    }
}

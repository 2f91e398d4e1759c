package dev.rung.customer.merge;

import static dev.rung.customer.Api.as;
import static dev.rung.customer.Api.asCustomer;
import static dev.rung.customer.Api.putProfile;
import static dev.rung.customer.intake.CloudEvents.newCustomer;
import static dev.rung.customer.intake.CloudEvents.newId;
import static dev.rung.customer.merge.MergeSteps.consents;
import static dev.rung.customer.merge.MergeSteps.merge;
import static dev.rung.customer.merge.MergeSteps.profile;
import static dev.rung.customer.merge.MergeSteps.says;
import static dev.rung.customer.merge.MergeSteps.status;
import static dev.rung.customer.merge.MergeSteps.undo;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.customer.SentCustomerEvents;
import dev.rung.customer.Tables;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class MergeTest {

    private final String mark = "m" + newId().replace("-", "");
    private final String from = newCustomer();
    private final String into = newCustomer();

    @Test
    void theIdOfOneLeadsToTheOtherAtEveryDoor() {
        putProfile(from, "{\"name\": \"From\", \"region\": \"Wuhan\", \"email\": \"%s@example.com\"}".formatted(mark));
        putProfile(into, "{\"name\": \"Into\", \"tags\": [\"kept\"]}");
        merge(from, into);

        for (var externalId : List.of(from, into)) {
            profile(externalId)
                    .body("externalId", equalTo(into))
                    .body("name", equalTo("Into"))
                    .body("region", equalTo("Wuhan"))
                    .body("email", equalTo(mark + "@example.com"));
            asCustomer(externalId).get("me/profile").then().body("externalId", equalTo(into));
        }
        as("agent")
                .contentType(ContentType.JSON)
                .body("{\"contact\": \"%s@example.com\", \"reason\": \"order\"}".formatted(mark))
                .post("customers/search")
                .then()
                .body("customers.externalId", contains(into));
    }

    @Test
    void bothAreToldAndTheKeptOneWithAllOfBoth() {
        putProfile(from, "{}");
        putProfile(into, "{}");
        says(from, "email", true);
        says(into, "sms", true);
        var id = merge(from, into);

        assertThat(last(from)).isInstanceOfSatisfying(CustomerEvent.Merged.class, told -> {
            assertThat(told.into()).isEqualTo(idOf(into));
            assertThat(told.customer().mergedInto()).isEqualTo(idOf(into));
        });
        assertThat(last(into)).isInstanceOfSatisfying(CustomerEvent.ProfileChanged.class, told -> {
            assertThat(told.customer().mergedInto()).isNull();
            assertThat(told.customer().consents())
                    .extracting(CustomerEvent.Consent::channel)
                    .containsExactlyInAnyOrder("email", "sms");
        });

        undo(id).statusCode(200).body("state", equalTo("undone"));
        assertThat(last(from))
                .isInstanceOfSatisfying(
                        CustomerEvent.MergeUndone.class,
                        told -> assertThat(told.customer().mergedInto()).isNull());
        assertThat(told(into).consents())
                .extracting(CustomerEvent.Consent::channel)
                .containsExactly("sms");
    }

    @Test
    void whatIsSaidOfEitherCountsForBothAndIsItsOwnAfterwards() {
        putProfile(from, "{\"name\": \"From\"}");
        putProfile(into, "{\"name\": \"Into\"}");
        says(from, "email", true);
        var id = merge(from, into);

        says(into, "email", false);
        consents(from).body("granted", contains(false));
        says(from, "email", true);
        consents(into).body("granted", contains(false));
        says(from, "email", true, "v2");
        consents(into).body("granted", contains(true));
        assertThat(told(into).consents())
                .extracting(CustomerEvent.Consent::granted)
                .containsExactly(true);
        putProfile(from, "{\"name\": \"From\", \"region\": \"Xi'an\"}").body("name", equalTo("Into"));
        profile(into).body("region", equalTo("Xi'an"));

        undo(id);
        consents(from).body("granted", contains(true));
        consents(into).body("granted", contains(false));
        profile(into).body("region", nullValue()).body("name", equalTo("Into"));
        profile(from).body("region", equalTo("Xi'an")).body("name", equalTo("From"));
    }

    @Test
    void whoeverIsFrozenUnderOneIdIsFrozenAndLiftedAltogether() {
        putProfile(from, "{}");
        putProfile(into, "{}");
        status(from, "{\"status\": \"frozen\", \"reason\": \"dispute\"}").statusCode(200);
        status(into, "{\"status\": \"member\", \"terms\": \"v1\", \"channel\": \"app\"}")
                .statusCode(200);
        merge(from, into);

        asCustomer(into).get("me/membership").then().body("status", equalTo("frozen"));
        assertThat(told(into).membership()).isNotNull();
        status(into, "{\"status\": \"member\", \"lift\": true}").statusCode(200).body("status", equalTo("member"));
        asCustomer(from).get("me/membership").then().body("status", equalTo("member"));
    }

    @Test
    void chainsAreOnePersonAndComeApartInAnyOrder() {
        var third = newCustomer();
        putProfile(from, "{\"region\": \"Wuhan\"}");
        putProfile(into, "{\"name\": \"Into\"}");
        putProfile(third, "{}");
        var first = merge(from, into);
        merge(into, third);

        profile(from).body("externalId", equalTo(third)).body("region", equalTo("Wuhan"));
        says(from, "email", true);
        assertThat(told(third).consents()).hasSize(1);

        undo(first);
        profile(from).body("externalId", equalTo(from)).body("region", equalTo("Wuhan"));
        profile(into)
                .body("externalId", equalTo(third))
                .body("region", nullValue())
                .body("name", equalTo("Into"));
        assertThat(told(third).consents()).isEmpty();
    }

    private static UUID idOf(String externalId) {
        return UUID.fromString(
                Tables.texts("select customer_id from customer where external_id = '%s'".formatted(externalId))
                        .getFirst());
    }

    private static CustomerEvent.Customer told(String externalId) {
        return requireNonNull(last(externalId).customer());
    }

    private static CustomerEvent last(String externalId) {
        return SentCustomerEvents.of(idOf(externalId).toString()).getLast();
    }
}

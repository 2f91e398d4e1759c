package dev.rung.customer.contact;

import static dev.rung.customer.Api.as;
import static dev.rung.customer.Api.putProfile;
import static dev.rung.customer.intake.CloudEvents.newCustomer;
import static dev.rung.customer.intake.CloudEvents.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import dev.rung.customer.Tables;
import dev.rung.platform.database.Await;
import dev.rung.testing.Servers;
import dev.rung.testing.VaultTable;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class ContactIndexTest {

    @Inject
    EveryNightForgetSearches nightly;

    private final String customer = newCustomer();
    private final String mark = "m" + newId().replace("-", "");
    private final String mail = mark + "@example.com";

    /// Index entries are of the settings and keys of their day.
    @Test
    void aProfileThatIsPutAgainUnchangedIsIndexedAgainWhereItMust() throws Exception {
        var profile = "{\"email\": \"%s\"}".formatted(mail);
        putProfile(customer, profile);
        var written = "select xmin from contact_index where customer_id = '%s'".formatted(customerId());
        var first = Tables.texts(written);
        putProfile(customer, profile);
        assertThat(Tables.texts(written)).isEqualTo(first);

        Tables.execute("delete from contact_index where customer_id = '%s'".formatted(customerId()));
        putProfile(customer, profile);

        search(mail).body("customers.externalId", contains(customer));
    }

    /// The key's name is no part of what is indexed: the operator may give it another one.
    @Test
    void anEntryUnderAnotherNameOfTheKeyIsTakenOver() throws Exception {
        putProfile(customer, "{\"email\": \"%s\"}".formatted(mail));
        Tables.execute("update contact_index set key_id = 'before' where customer_id = '%s'".formatted(customerId()));

        putProfile(customer, "{\"email\": \"%s\", \"region\": \"CN-SH\"}".formatted(mail))
                .statusCode(200);

        assertThat(Tables.texts("select key_id from contact_index where customer_id = '%s'".formatted(customerId())))
                .hasSize(1)
                .doesNotContain("before");
    }

    /// Erasing destroys the key. A write that has read the key before comes too late.
    @Test
    void whoIsErasedIsNotFoundAndLeavesNothing() throws Exception {
        putProfile(customer, "{\"email\": \"%s\"}".formatted(mail));
        var entry = Tables.texts("select encode(blind, 'hex') from contact_index where customer_id = '%s'"
                        .formatted(customerId()))
                .getFirst();

        assertThat(VaultTable.forget("customer", UUID.fromString(customerId()))).isTrue();
        assertThat(indexRows()).isEqualTo("0");

        Tables.execute("insert into contact_index values ('%s', '\\x%s', '1', false)".formatted(customerId(), entry));
        search(mail).statusCode(200).body("customers", empty());
    }

    @Test
    void theIndexGoesWithTheProfile() throws Exception {
        putProfile(customer, "{\"email\": \"%s\"}".formatted(mail));
        assertThat(indexRows()).isEqualTo("1");

        Tables.execute("delete from sealed_profile where customer_id = '%s'".formatted(customerId()));

        assertThat(indexRows()).isEqualTo("0");
        search(mail).body("customers", empty());
    }

    @Test
    void hoursThatAreOverAreForgotten() throws Exception {
        Tables.execute("insert into contact_search values ('%1$s', now() - interval '3 hours', 1), ('%1$s', now(), 1)"
                .formatted(mark));

        Await.on(nightly::forget);

        assertThat(Tables.texts("select 1 from contact_search where actor = '%s'".formatted(mark)))
                .hasSize(1);
        Tables.execute("delete from contact_search where actor = '%s'".formatted(mark));
    }

    private static ValidatableResponse search(String contact) {
        return as("agent")
                .contentType(ContentType.JSON)
                .body("{\"contact\": \"%s\", \"reason\": \"contacted-us\"}".formatted(contact))
                .post("customers/search")
                .then();
    }

    private String indexRows() {
        return Tables.texts("select count(*) from contact_index where customer_id = '%s'".formatted(customerId()))
                .getFirst();
    }

    private String customerId() {
        return Tables.texts("select customer_id from customer where external_id = '%s'".formatted(customer))
                .getFirst();
    }
}

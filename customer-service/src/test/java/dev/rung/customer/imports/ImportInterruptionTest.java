package dev.rung.customer.imports;

import static dev.rung.customer.Api.as;
import static dev.rung.customer.Api.putProfile;
import static dev.rung.customer.Api.with;
import static dev.rung.customer.intake.CloudEvents.newCustomer;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.rung.customer.Tables;
import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Imports of customers that something comes between.
@QuarkusTest
@WithTestResource(Servers.class)
class ImportInterruptionTest {

    private final String first = newCustomer();
    private final String second = newCustomer();
    private final String third = newCustomer();
    private ImportedFile file = new ImportedFile("");

    @BeforeEach
    void aFileIsThere() {
        file = ImportedFile.of("customers", "externalId\n%s\n%s\n%s\n".formatted(first, second, third));
    }

    @AfterEach
    void nothingComesBetween() throws SQLException {
        Tables.execute("drop trigger if exists between_rows on customer");
        Tables.execute("drop trigger if exists between_chunks on data_import");
    }

    /// Nobody else waits for more than one row.
    @Test
    void eachRowIsATransactionOfItsOwn() throws SQLException {
        file.dryRun("externalId");
        whenRegistered(second, "raise exception 'broken'");

        file.post("run").statusCode(200);
        await().atMost(ofSeconds(60)).until(() -> !"0".equals(column("failures")));
        as("admin").get("customers/" + first).then().statusCode(200);
        nothingComesBetween();
        tryNow("failures");

        file.await("done").body("counts.unchanged", equalTo(1)).body("counts.created", equalTo(2));
    }

    /// A row that was done is not done again, however long it took to go on.
    @Test
    void whatSomebodyChangesAfterARowWasDoneStands() throws SQLException {
        file = ImportedFile.of("customers", "externalId,name\n%s,Ada\n%s,Grace\n".formatted(first, second));
        file.dryRun("externalId", "name");
        whenRegistered(second, "raise exception 'broken'");
        file.post("run").statusCode(200);
        await().atMost(ofSeconds(60)).until(() -> !"0".equals(column("failures")));
        putProfile(first, "{\"name\": \"Augusta\"}").statusCode(200);
        nothingComesBetween();
        tryNow("failures");

        file.await("done").body("counts.unchanged", equalTo(1)).body("counts.created", equalTo(1));

        as("admin").get("customers/" + first).then().body("name", equalTo("Augusta"));
    }

    /// The audit names who let it run, whoever uploaded the file.
    @Test
    void whoRunsItIsNamed() {
        file.dryRun("externalId");
        with(Tokens.with("li", "admin"))
                .post("imports/" + file.id() + "/run")
                .then()
                .statusCode(200);
        file.await("done");

        assertThat(Tables.texts("""
                select actor from audit where action = 'profile.replaced' and subject in (
                    select cast(customer_id as text) from customer where external_id = '%s')""".formatted(first))).containsExactly("li");
    }

    /// It fails by itself, and by what nobody foresaw.
    @Test
    void aRowThatFailsAgainAndAgainIsSetAside() throws SQLException {
        file.dryRun("externalId");
        whenRegistered(second, "raise exception 'broken'");
        file.post("run").statusCode(200);
        await().atMost(ofSeconds(60)).until(() -> !"0".equals(column("failures")));

        tryNow("3");

        file.await("done")
                .body("counts.refused", equalTo(1))
                .body("counts.unchanged", equalTo(1))
                .body("counts.created", equalTo(1));
        as("admin").get("customers/" + second).then().statusCode(404);
        as("admin").get("customers/" + third).then().statusCode(200);
    }

    @Test
    void ofACancelledImportNoFurtherRowIsTakenIn() throws SQLException {
        file.dryRun("externalId");
        whenRegistered(first, "update data_import set state = 'cancelled' where import_id = '%s'".formatted(file.id()));

        file.post("run").statusCode(200);
        await().atMost(ofSeconds(60)).until(() -> "cancelled".equals(column("state")));
        ImportedFile.of("customers", "externalId\n" + newCustomer() + "\n").dryRun("externalId");

        as("admin").get("customers/" + first).then().statusCode(200);
        as("admin").get("customers/" + second).then().statusCode(404);
        as("admin").get("customers/" + third).then().statusCode(404);
    }

    @Test
    void oneThatFailedGoesOnOrIsCancelled() throws SQLException {
        file.dryRun("externalId");
        noChunkEnds("running");
        file.post("run").statusCode(200);
        await().atMost(ofSeconds(60)).until(() -> !"0".equals(column("failures")));
        tryNow("29");
        file.await("failed");
        file.askDryRun("externalId").statusCode(409);
        nothingComesBetween();

        file.post("run").statusCode(200);

        file.await("done").body("counts.unchanged", equalTo(3));
        file.post("cancellation").statusCode(409);
    }

    @Test
    void aDryRunThatFailedIsBegunAnewOrCancelled() throws SQLException {
        noChunkEnds("checking");
        file.askDryRun("externalId").statusCode(200);
        await().atMost(ofSeconds(60)).until(() -> !"0".equals(column("failures")));
        tryNow("29");
        file.await("failed");
        file.post("run").statusCode(409);
        nothingComesBetween();

        file.dryRun("externalId").body("dryRun.created", equalTo(3));
        Tables.execute("update data_import set state = 'failed' where import_id = '%s'".formatted(file.id()));

        file.post("cancellation").statusCode(200).body("state", equalTo("cancelled"));
    }

    private void noChunkEnds(String state) throws SQLException {
        Tables.execute("""
                create or replace function stay() returns trigger language plpgsql as $$
                begin
                    raise exception 'broken';
                end $$""");
        Tables.execute("""
                create trigger between_chunks after update on data_import for each row
                    when (new.import_id = '%s' and new.state = '%s' and old.chunk <> new.chunk)
                    execute function stay()""".formatted(file.id(), state));
    }

    private static void whenRegistered(String customer, String then) throws SQLException {
        Tables.execute("""
                create or replace function come_between() returns trigger language plpgsql as $$
                begin
                    %s;
                    return null;
                end $$""".formatted(then));
        Tables.execute("""
                create trigger between_rows after insert on customer for each row
                    when (new.external_id = '%s') execute function come_between()""".formatted(customer));
    }

    private void tryNow(String failures) throws SQLException {
        Tables.execute("update data_import set leased_until = null, failures = %s where import_id = '%s'"
                .formatted(failures, file.id()));
    }

    private String column(String column) {
        return Tables.texts("select %s from data_import where import_id = '%s'".formatted(column, file.id()))
                .getFirst();
    }
}

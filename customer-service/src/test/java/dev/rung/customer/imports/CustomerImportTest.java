package dev.rung.customer.imports;

import static dev.rung.customer.Api.as;
import static dev.rung.customer.Api.putProfile;
import static dev.rung.customer.intake.CloudEvents.newCustomer;
import static dev.rung.customer.merge.MergeSteps.merge;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.rung.contracts.Topic;
import dev.rung.contracts.customer.Behaviour;
import dev.rung.customer.SentCustomerEvents;
import dev.rung.customer.Tables;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import dev.rung.testing.SettableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Servers.class)
class CustomerImportTest {

    private static final String[] FIELDS = {"externalId", "name", "email", "birthday"};

    @Inject
    SettableClock clock;

    @Inject
    EveryNightForgetImports everyNight;

    private final String known = newCustomer();
    private final String unknown = newCustomer();
    private final String address = UUID.randomUUID() + "@example.com";

    @AfterEach
    void theClockRunsAgain() throws SQLException {
        clock.reset();
        Tables.execute("drop trigger if exists had_more on data_import");
    }

    @Test
    void aDryRunSaysWhatWouldChangeAndARunChangesIt() {
        putProfile(known, "{\"name\": \"Ada\", \"region\": \"Kent\"}").statusCode(200);
        var file = ImportedFile.of("customers", """
            externalId,name,email,birthday
            %s,Ada L.,%s,
            %s,Grace,,1906-12-09
            """.formatted(known, address, unknown));

        file.dryRun(FIELDS)
                .body("dryRun.created", equalTo(1))
                .body("dryRun.changed", equalTo(1))
                .body("dryRun.refused", equalTo(0));
        file.get("/changes")
                .body("changes.line", contains(2, 3))
                .body("changes[0].changes.field", contains("name", "email"))
                .body("changes[0].changes[0].before", equalTo("Ada"))
                .body("changes[0].changes[0].after", equalTo("Ada L."));
        as("admin").get("customers/" + unknown).then().statusCode(404);
        as("admin").get("customers/" + known).then().body("name", equalTo("Ada"));

        file.run()
                .body("counts.created", equalTo(1))
                .body("counts.changed", equalTo(1))
                .body("percent", equalTo(100));

        as("admin")
                .get("customers/" + known)
                .then()
                .body("name", equalTo("Ada L."))
                .body("email", equalTo(address))
                .body("region", equalTo("Kent"));
        as("admin")
                .get("customers/" + unknown)
                .then()
                .body("birthday", equalTo("1906-12-09"))
                .body("email", nullValue());
        as("admin").get("customers/" + unknown + "/consents").then().body("", hasSize(0));
    }

    /// Nor does a later change of it: the customer has not completed it.
    @Test
    void aProfileThatAListCompletesEarnsNothing() {
        var file = ImportedFile.of(
                "customers", "externalId,name,email,birthday\n" + known + ",Ada," + address + ",1990-09-09\n");
        file.dryRun(FIELDS);
        file.run().body("counts.created", equalTo(1));

        putProfile(known, "{\"name\": \"Ada\"}").statusCode(200);
        putProfile(known, "{\"name\": \"Ada\", \"email\": \"%s\", \"birthday\": \"1990-09-09\"}".formatted(address))
                .statusCode(200);

        SentCustomerEvents.awaitAll();
        var customerId = Tables.texts("select customer_id from customer where external_id = '%s'".formatted(known))
                .getFirst();
        assertThat(Events.read(Topic.BEHAVIOUR, customerId, Behaviour.class)).isEmpty();
    }

    @Test
    void importedAgainItChangesNothing() {
        var text = "externalId,name\n" + known + ",Ada\n";
        var once = ImportedFile.of("customers", text);
        once.dryRun("externalId", "name");
        once.run().body("counts.created", equalTo(1));
        var revision = revision();

        var again = ImportedFile.of("customers", text);
        again.dryRun("externalId", "name").body("dryRun.unchanged", equalTo(1));
        again.run().body("counts.unchanged", equalTo(1)).body("counts.created", equalTo(0));

        assertThat(revision()).isEqualTo(revision);
    }

    @Test
    void aBadRowIsSetAsideWithItsReasonAndStopsNobody() {
        var file = ImportedFile.of("customers", """
            externalId,name,email,birthday
            %1$s,Ada,,
            %1$s,Ada again,,
            =cmd|' /C calc'!A0,Mallory,,
            %2$s,Grace,no address,
            %3$s,Grace,,1006-12-09
            %3$s,Grace,,,,
            %2$s,"open,,
            """.formatted(known, unknown, newCustomer()));

        file.dryRun(FIELDS).body("dryRun.created", equalTo(1)).body("dryRun.refused", equalTo(6));
        file.run().body("counts.created", equalTo(1)).body("counts.refused", equalTo(6));

        var errors = as("admin")
                .header("Accept-Language", "en")
                .get("imports/" + file.id() + "/errors?bom=true")
                .then()
                .statusCode(200)
                .body(startsWith("\ufeff"))
                .extract()
                .asString();
        assertThat(errors.lines().skip(1).map(line -> line.substring(0, line.indexOf(',', 2))))
                .containsExactly("3,externalId", "4,externalId", "5,email", "6,birthday", "7,", "8,");
        assertThat(errors).doesNotContain("calc", "Mallory", "no address");
    }

    @Test
    void theFirstRowThatIsNotRefusedCounts() {
        var file = ImportedFile.of("customers", """
            externalId,name,email
            %1$s,Ada,no address
            %1$s,Grace,
            %1$s,Mary,
            """.formatted(known));

        file.dryRun("externalId", "name", "email")
                .body("dryRun.created", equalTo(1))
                .body("dryRun.refused", equalTo(2));
        file.run().body("counts.created", equalTo(1)).body("counts.refused", equalTo(2));

        as("admin").get("customers/" + known).then().body("name", equalTo("Grace"));
    }

    @Test
    void aCellWithALineBreakBringsNobody() {
        var file = ImportedFile.begun("customers", "csv", "UTF-8");
        var beginning = "externalId,name\nC-1-%1$s,\"Ada\n".formatted(unknown);
        var end = "%1$s,of Kent\"\n%2$s,Grace\n".formatted(unknown, known);
        file.part(0, beginning.getBytes(UTF_8));
        file.part(1, end.getBytes(UTF_8));
        file.complete(beginning + end).statusCode(200);

        file.dryRun("externalId", "name").body("dryRun.created", equalTo(1)).body("dryRun.refused", equalTo(2));
    }

    @Test
    void theErrorFileListsTheFirstOnesAndSaysSo() {
        var file = ImportedFile.of("customers", "externalId\n" + "a b\n".repeat(10_005));

        file.dryRun("externalId").body("dryRun.refused", equalTo(10_005)).body("dryRun.listed", equalTo(10_000));

        var lines = as("admin")
                .header("Accept-Language", "en")
                .get("imports/" + file.id() + "/errors")
                .asString()
                .lines()
                .toList();
        assertThat(lines).hasSize(10_002);
        assertThat(lines.getLast()).endsWith(",,\"Only the first 10,000 of 10,005 refused rows are listed\"");
    }

    @Test
    void whoWasErasedDoesNotComeBackByAList() {
        putProfile(known, "{\"name\": \"Ada\"}").statusCode(200);
        var file = ImportedFile.of("customers", "externalId,name\n" + known + ",Ada\n" + unknown + ",Grace\n");
        file.dryRun("externalId", "name").body("dryRun.unchanged", equalTo(1));

        erase(known);

        file.get("/changes").body("changes.key", contains(unknown));
        file.get("/rows").body("rows.cells.externalId", contains(unknown));
        file.run().body("counts.created", equalTo(1)).body("counts.refused", equalTo(0));
        var later = ImportedFile.of("customers", "externalId,name\n" + known + ",Ada\n");
        later.dryRun("externalId", "name").body("dryRun.refused", equalTo(1));
        later.run().body("counts.refused", equalTo(1));

        as("admin").get("customers/" + known).then().statusCode(404);
    }

    /// Also where its row was refused or repeated. The profile is opened when somebody looks.
    @Test
    void ofWhoIsErasedNothingIsLeftInAFileThatWasTried() throws Throwable {
        putProfile(known, "{\"name\": \"Ada\"}").statusCode(200);
        var file = ImportedFile.of("customers", """
            externalId,name,birthday
            %1$s,Ada Lovelace,
            %1$s,Ada King,
            %2$s,Grace,
            %1$s,Ada Byron,yesterday
            """.formatted(known, unknown));
        file.dryRun("externalId", "name", "birthday").body("dryRun.changed", equalTo(1));
        file.get("/changes").body("changes[0].changes[0].before", equalTo("Ada"));
        putProfile(known, "{\"name\": \"Augusta\"}").statusCode(200);
        file.get("/changes").body("changes[0].changes[0].before", equalTo("Augusta"));

        erase(known);

        file.get("/rows").body("rows.cells.name", contains("Grace"));
        file.get("/changes").body("changes.key", contains(unknown));
        file.run().body("counts.created", equalTo(1)).body("counts.refused", equalTo(0));
    }

    @Test
    void nothingOfTheFileIsLeftWhenItEndsAndNothingIsReadableBefore() throws Throwable {
        var column = "column of " + known.replaceAll("[0-9-]", "x");
        var file = ImportedFile.of(
                "customers", "externalId,email," + column + "\n" + known + "," + address + ",\nbad id,x,\n");
        assertThat(Tables.dump()).doesNotContain(address, Tables.hex(address), column);
        file.dryRun("""
                {"fields": [{"field": "externalId", "column": "externalId"}, {"field": "email", "column": "email"},
                            {"field": "attribute.other", "column": "%s"}]}""".formatted(column));
        assertThat(Tables.dump()).doesNotContain(address, Tables.hex(address), column);
        file.get("/rows").body("rows[0].cells.email", equalTo(address));

        assertThat(hashes(file)).containsExactly("1", "2");

        file.run();

        assertThat(sealedRows(file)).isEqualTo("0");
        assertThat(hashes(file)).containsExactly("0", "0");
        file.get("/changes").body("changes", hasSize(0));
        file.get("/errors").statusCode(200);
        clock.advance(Duration.ofDays(8));
        VertxContextSupport.subscribeAndAwait(everyNight::forget);
        file.get("/errors").statusCode(410);
        file.get("")
                .body("hasContent", equalTo(false))
                .body("state", equalTo("done"))
                .body("columns", hasSize(0))
                .body("mapping", nullValue());
    }

    @Test
    void aFileIsDeletedAWeekAfterItWasBegunWhateverIsDoneWithIt() throws Throwable {
        var file = ImportedFile.of("customers", "externalId,name\n" + known + ",Ada\n");
        clock.advance(Duration.ofDays(6));
        VertxContextSupport.subscribeAndAwait(everyNight::forget);
        file.get("/rows").statusCode(200);
        file.dryRun("externalId", "name");

        clock.advance(Duration.ofDays(2));
        VertxContextSupport.subscribeAndAwait(everyNight::forget);

        file.get("").body("state", equalTo("cancelled"));
        file.get("/rows").statusCode(410);
        assertThat(sealedRows(file)).isEqualTo("0");
    }

    @Test
    void aCancelledImportIsDeletedAtOnce() {
        var file = ImportedFile.of("customers", "externalId\n" + known + "\n");

        file.post("cancellation").body("state", equalTo("cancelled"));

        file.get("/rows").statusCode(410);
        file.post("cancellation").statusCode(409);
        file.askDryRun("externalId", "name").statusCode(409);
    }

    @Test
    void aPartThatComesAgainChangesNothingAndNoneIsLeftOut() {
        var file = ImportedFile.begun("customers", "csv", "UTF-8");
        file.part(0, ("externalId\n" + known).getBytes(UTF_8)).body("parts", equalTo(1));
        file.part(0, ("externalId\n" + known).getBytes(UTF_8)).body("parts", equalTo(1));
        file.part(2, "\n".getBytes(UTF_8)).statusCode(409).body("parts", equalTo(1));
        file.part(1, ("-2\n" + unknown).getBytes(UTF_8))
                .body("parts", equalTo(2))
                .body("rows", equalTo(1));

        file.complete("externalId\n" + known + "-2\n" + unknown)
                .body("rows", equalTo(2))
                .body("state", equalTo("uploaded"))
                .body("sha256", nullValue());

        file.get("/rows").body("rows.cells.externalId", contains(known + "-2"));
        file.part(2, "\n".getBytes(UTF_8)).statusCode(409);
    }

    /// As when the file was corrected before the upload went on.
    @Test
    void partsOfTwoFilesAreNotComplete() {
        var beginning = "externalId\n" + known + "\n";
        var file = ImportedFile.begun("customers", "csv", "UTF-8");
        file.part(0, beginning.getBytes(UTF_8)).body("sha256", equalTo(ImportedFile.sha256(beginning.getBytes(UTF_8))));
        file.complete("externalId\n")
                .statusCode(422)
                .body("type", equalTo("urn:problem:import-not-whole"))
                .body("errors.field", contains("bytes"));
        file.part(1, (unknown + "\n").getBytes(UTF_8)).statusCode(200);

        file.complete(beginning.toUpperCase(Locale.ROOT) + unknown + "\n")
                .statusCode(422)
                .body("errors.field", contains("sha256"));

        file.get("").body("state", equalTo("uploading"));
        file.complete(beginning + unknown + "\n").statusCode(200).body("rows", equalTo(2));
    }

    @Test
    void aLineThatIsNoObjectIsSetAsideEvenIfItIsTheFirst() {
        var text = "# %1$s\n{\"externalId\": \"%1$s\"}\n".formatted(known);
        var file = ImportedFile.of("customers", "ndjson", "UTF-8", text.getBytes(UTF_8));
        var none = ImportedFile.begun("customers", "ndjson", "UTF-8");
        none.part(0, ("externalId\n" + known).getBytes(UTF_8)).statusCode(200);

        file.dryRun("externalId").body("dryRun.created", equalTo(1)).body("dryRun.refused", equalTo(1));
        none.complete("externalId\n" + known).statusCode(422).body("type", equalTo("urn:problem:import-unreadable"));
    }

    @Test
    void aFileInAnotherCharsetIsRefusedOrReadAsWhatItIs() {
        var text = "会员号,姓名\n" + known + ",爱达\n";
        var gbk = text.getBytes(Charset.forName("GBK"));
        ImportedFile.begun("customers", "csv", "UTF-8")
                .part(0, gbk)
                .statusCode(422)
                .body("errors.field", contains("file"));

        var file = ImportedFile.of("customers", "csv", "GB18030", gbk);

        file.get("/rows")
                .body("rows[0].cells.姓名", equalTo("爱达"))
                .body("suggested.field", contains("externalId", "name"))
                .body("suggested.column", contains("会员号", "姓名"));
    }

    @Test
    void aMappingThatDoesNotFitIsRefusedFieldByField() {
        var file = ImportedFile.of("customers", "id\n" + known + "\n");

        file.askDryRun("{\"fields\": [{\"field\": \"name\", \"column\": \"nowhere\"}]}")
                .statusCode(422)
                .body("errors.field", contains("fields[0].column", "fields"));
        file.post("run").statusCode(409);
    }

    @Test
    void aMappingIsSavedUnderAName() {
        var name = "list-" + UUID.randomUUID();
        var body = """
                {"name": "%s", "kind": "customers", "mapping": {"dateFormat": "d.M.yyyy",
                 "fields": [{"field": "externalId", "column": "id"}]}}""".formatted(name);

        String id = mapping(body)
                .post("import-mappings")
                .then()
                .statusCode(201)
                .extract()
                .path("mappingId");
        mapping(body).post("import-mappings").then().statusCode(409);
        mapping(body.replace("\"id\"", "\"13800138000\"").replace(name, name + "-2"))
                .post("import-mappings")
                .then()
                .statusCode(422)
                .body("errors.field", contains("mapping.fields[0].column"));
        mapping(body.replace("d.M.yyyy", "M/d/yyyy"))
                .put("import-mappings/" + id)
                .then()
                .statusCode(200);

        as("admin").get("import-mappings/" + id).then().body("mapping.dateFormat", equalTo("M/d/yyyy"));
        as("admin").get("import-mappings").then().body("mappings.name", hasItem(name));
        as("admin").delete("import-mappings/" + id).then().statusCode(204);
        as("admin").get("import-mappings/" + id).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"storefront", "agent", "analyst", "marketer", "benefits-manager", "approver", "service"})
    void isForAdministratorsOnly(String role) {
        var one = "imports/" + UUID.randomUUID();
        for (var path : List.of("imports", one, one + "/rows", one + "/changes", one + "/errors")) {
            as(role).get(path).then().statusCode(403);
        }
        var begin = "{\"name\": \"a list\", \"kind\": \"customers\", \"format\": \"csv\"}";
        body(role, begin).post("imports").then().statusCode(403);
        as(role).header("Content-Type", "application/octet-stream; charset=utf-8")
                .body("x".getBytes(UTF_8))
                .put(one + "/parts/0")
                .then()
                .statusCode(403);
        var mapping = "{\"fields\": [{\"field\": \"externalId\", \"column\": \"id\"}]}";
        body(role, mapping).post(one + "/dry-run").then().statusCode(403);
        var whole = "{\"bytes\": 1, \"sha256\": \"%s\"}".formatted("0".repeat(64));
        body(role, whole).post(one + "/completion").then().statusCode(403);
        for (var act : List.of("run", "cancellation")) {
            as(role).post(one + "/" + act).then().statusCode(403);
        }
        var saved = "import-mappings/" + UUID.randomUUID();
        var save = "{\"name\": \"a list\", \"kind\": \"customers\", \"mapping\": %s}".formatted(mapping);
        as(role).get("import-mappings").then().statusCode(403);
        as(role).get(saved).then().statusCode(403);
        body(role, save).post("import-mappings").then().statusCode(403);
        body(role, save).put(saved).then().statusCode(403);
        as(role).delete(saved).then().statusCode(403);
    }

    /// As where the merged profile comes back in a list.
    @Test
    void ofMergedCustomersARowChangesWhatTheySayThemselves() {
        putProfile(known, "{\"name\": \"Ada\"}").statusCode(200);
        putProfile(unknown, "{\"name\": \"A.\", \"region\": \"Kent\"}").statusCode(200);
        merge(unknown, known);
        var file = ImportedFile.of("customers", "externalId,name,region\n" + known + ",Ada,Kent\n");

        file.dryRun("externalId", "name", "region").body("dryRun.unchanged", equalTo(1));
        file.run().body("counts.unchanged", equalTo(1));
    }

    @Test
    void theErrorFileKeepsWhatItHasWhereFewerAreListedNow() throws SQLException {
        var file = ImportedFile.of("customers", "externalId\na b\n" + known + "\n");
        Tables.execute("""
                create or replace function have_more() returns trigger language plpgsql as $$
                begin
                    new.counts := '{"created": 0, "changed": 0, "unchanged": 0, "refused": 10001, "listed": 10001, "reasons": []}';
                    return new;
                end $$""");
        Tables.execute("""
                create trigger had_more before update on data_import for each row
                    when (new.import_id = '%s' and new.state = 'checking' and old.state <> 'checking')
                    execute function have_more()""".formatted(file.id()));

        file.dryRun("externalId").body("dryRun.refused", equalTo(10_002)).body("dryRun.listed", equalTo(10_001));
    }

    @Test
    void theListShowsTheNewestFirst() {
        var file = ImportedFile.begun("customers", "csv", "UTF-8");

        as("admin")
                .get("imports?limit=1")
                .then()
                .body("items.importId", contains(file.id()))
                .body("next", not(nullValue()));
    }

    private static RequestSpecification mapping(String body) {
        return body("admin", body);
    }

    private static RequestSpecification body(String role, String body) {
        return as(role).contentType("application/json").body(body);
    }

    private static void erase(String customer) {
        body("admin", "{\"reason\": \"post\"}")
                .post("customers/" + customer + "/erasure")
                .then()
                .statusCode(200);
    }

    /// How many keys and subjects lie there.
    private static List<String> hashes(ImportedFile file) {
        return Stream.of("import_key", "import_subject")
                .map(table -> String.valueOf(Tables.count(table + " where import_id = '" + file.id() + "'")))
                .toList();
    }

    private static String sealedRows(ImportedFile file) {
        return Tables.texts("select count(*) from import_chunk where sealed_rows is not null and import_id = '%s'"
                        .formatted(file.id()))
                .getFirst();
    }

    private List<String> revision() {
        return Tables.texts("select revision from customer where external_id = '%s'".formatted(known));
    }
}

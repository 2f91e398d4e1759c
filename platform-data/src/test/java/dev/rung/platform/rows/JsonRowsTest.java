package dev.rung.platform.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.platform.Database;
import dev.rung.platform.Transactions;
import dev.rung.platform.rows.JsonRows.NamedRows;
import dev.rung.testing.Servers;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class JsonRowsTest {

    private static final NamedRows PRICES = new NamedRows(
            "told",
            "select name, price from jsonb_to_recordset(:rows) as r(name text, price int)",
            List.of(new Price("mug", 20), new Price("pen", 3)));

    private static final NamedRows WRITTEN =
            new NamedRows("written", "insert into prices select name, price from told", List.of());

    private static final String RAISE = """
            update counts c set pieces = c.pieces + r.pieces from jsonb_to_recordset(:rows) as r(name text, pieces int)
            where c.name = r.name returning c.name, c.pieces""";

    @Inject
    JsonRows rows;

    @Inject
    Transactions transactions;

    record Price(String name, int price) {}

    @RegisterForReflection
    record Count(String name, int pieces) {}

    @BeforeEach
    void tables() {
        Database.APPLICATION.execute("create table prices (name text, price int);"
                + "create table counts (name text, pieces int); insert into counts values ('mug', 1), ('cup', 1)");
    }

    @AfterEach
    void noTables() {
        Database.APPLICATION.execute("drop table prices, counts");
    }

    @Test
    void severalStatementsAreOneRoundTripAndTheLastAnswers() {
        var raised = new NamedRows("raised", RAISE, List.of(new Count("mug", 2), new Count("pen", 2)));

        var found = transactions.run(() -> rows.readAfter(List.of(PRICES, WRITTEN), raised, Count.class));

        assertThat(found).containsExactly(new Count("mug", 3));
        assertThat(Database.APPLICATION.count("prices")).isEqualTo(2);
    }

    @Test
    void theyAllWriteWhereTheLastHasNothingToDo() {
        var raised = new NamedRows("raised", RAISE, List.of());

        assertThat(transactions.run(() -> rows.readAfter(List.of(PRICES, WRITTEN), raised, Count.class)))
                .isEmpty();
        assertThat(Database.APPLICATION.count("prices")).isEqualTo(2);
    }
}

package dev.rung.scoring.personal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.platform.personal.CustomerTable;
import dev.rung.testing.Servers;
import dev.rung.testing.TablesOfCustomers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class CustomerTablesTest {

    @Test
    void everyTableOfCustomersIsInTheList() {
        assertThat(CustomerTables.ALL)
                .extracting(CustomerTable::name)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(TablesOfCustomers.of("scoring"));
    }

    @Test
    void everyTableIsReadByAnIndex() {
        assertThat(CustomerTables.ALL)
                .allMatch(table -> TablesOfCustomers.isIndexed("scoring", table.name(), table.key()));
    }
}

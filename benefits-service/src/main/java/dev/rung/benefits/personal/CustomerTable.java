package dev.rung.benefits.personal;

import dev.rung.platform.directory.ErasureFollower;
import org.jspecify.annotations.Nullable;

/// A table with rows of customers.
///
/// @param columns those that the customer is shown
/// @param mine which rows are those customers', whose ids are `:rows`
/// @param erased what erasing makes of them
/// @param sealed a column that only the customer's key opens; null: none
record CustomerTable(
        String name,
        String columns,
        String mine,
        ErasedRows erased,
        @Nullable SealedColumn sealed) {

    static final String CUSTOMERS = "(select cast(c.id as uuid) from jsonb_array_elements_text(:rows) as c(id))";

    private static final String OWN = "t.customer_id in " + CUSTOMERS;

    /// @param row the column with the id that the text is bound to
    record SealedColumn(String name, String row) {}

    sealed interface ErasedRows {

        /// They say nothing of anybody but an id that leads to nobody: counts and the ledger need them.
        record WholeRows() implements ErasedRows {}

        /// @param columns what is set in them, so that they say no more than that
        record EmptiedRows(String columns) implements ErasedRows {}

        record NoRows() implements ErasedRows {}
    }

    static CustomerTable kept(String name, String columns) {
        return new CustomerTable(name, columns, OWN, new ErasedRows.WholeRows(), null);
    }

    static CustomerTable deleted(String name, String columns) {
        return new CustomerTable(name, columns, OWN, new ErasedRows.NoRows(), null);
    }

    static CustomerTable emptied(String name, String columns, String set) {
        return new CustomerTable(name, columns, OWN, new ErasedRows.EmptiedRows(set), null);
    }

    /// The sender, where that was the customer.
    private static final String SENDER =
            "sender = case when t.sender like 'customer:%' then 'customer:{0}' || {1} else t.sender end"
                    .replace("{0}", ErasureFollower.PSEUDONYM);

    /// With an external id, which becomes the pseudonym.
    static CustomerTable pseudonymous(String name, String columns) {
        return emptied(name, columns, "external_id = '" + ErasureFollower.PSEUDONYM + "' || t.customer_id");
    }

    /// Its senders may be the customer, by their external id.
    ///
    /// @param customerId what tells it
    CustomerTable sent(String customerId) {
        var set = SENDER.replace("{1}", customerId);
        var more = erased instanceof ErasedRows.EmptiedRows(var columns) ? columns + ", " + set : set;
        return new CustomerTable(name, columns, mine, new ErasedRows.EmptiedRows(more), sealed);
    }

    /// Its rows are those of the one customer and of the other, each found by an index.
    CustomerTable ofBoth(String key, String one, String other) {
        return new CustomerTable(name, columns, """
                        t.%2$s in (select p.%2$s from %5$s p where p.%3$s in %1$s
                                   union all select p.%2$s from %5$s p where p.%4$s in %1$s)""".formatted(CUSTOMERS, key, one, other, name), erased, sealed);
    }

    /// Its rows are those of rows of another table.
    CustomerTable by(String column, String parent, String key) {
        return new CustomerTable(
                name,
                columns,
                "t.%s in (select p.%s from %s p where p.customer_id in %s)".formatted(column, key, parent, CUSTOMERS),
                erased,
                sealed);
    }

    CustomerTable sealing(String column, String row) {
        return new CustomerTable(name, columns, mine, erased, new SealedColumn(column, row));
    }

    String select() {
        return "select %s from %s t where %s".formatted(columns, name, mine);
    }
}

package dev.rung.platform.personal;

import dev.rung.platform.directory.ErasureFollower;
import org.jspecify.annotations.Nullable;

/// A table with rows of customers.
///
/// @param columns those that the customer is shown
/// @param mine which rows are those customers', whose ids are `:rows`
/// @param erased what erasing makes of them
/// @param sealed a column that only the customer's key opens; null: none
public record CustomerTable(
        String name,
        String columns,
        String mine,
        ErasedRows erased,
        @Nullable SealedColumn sealed) {

    /// The ids of those who ask, or are erased, for a statement.
    public static final String CUSTOMERS = "(select cast(c.id as uuid) from jsonb_array_elements_text(:rows) as c(id))";

    private static final String OWN = "t.customer_id in " + CUSTOMERS;

    /// @param row the column with the id that the text is bound to
    public record SealedColumn(String name, String row) {}

    public sealed interface ErasedRows {

        /// They say nothing of anybody but an id that leads to nobody: counts and the ledger need them.
        record WholeRows() implements ErasedRows {}

        /// @param columns what is set in them, so that they say no more than that
        record EmptiedRows(String columns) implements ErasedRows {}

        record NoRows() implements ErasedRows {}
    }

    public static CustomerTable kept(String name, String columns) {
        return new CustomerTable(name, columns, OWN, new ErasedRows.WholeRows(), null);
    }

    public static CustomerTable deleted(String name, String columns) {
        return new CustomerTable(name, columns, OWN, new ErasedRows.NoRows(), null);
    }

    public static CustomerTable emptied(String name, String columns, String set) {
        return new CustomerTable(name, columns, OWN, new ErasedRows.EmptiedRows(set), null);
    }

    /// With an external id, which becomes the pseudonym.
    public static CustomerTable pseudonymous(String name, String columns) {
        return emptied(name, columns, "external_id = '" + ErasureFollower.PSEUDONYM + "' || t.customer_id");
    }

    /// Its senders may be the customer, by their external id.
    ///
    /// @param customerId what tells it
    public CustomerTable sent(String customerId) {
        return sentBy("sender", customerId);
    }

    /// @param column with the name of who sent it
    /// @param customerId what tells who the customer is
    public CustomerTable sentBy(String column, String customerId) {
        var set = "%1$s = case when t.%1$s like 'customer:%%' then 'customer:%2$s' || %3$s else t.%1$s end"
                .formatted(column, ErasureFollower.PSEUDONYM, customerId);
        return setting(set);
    }

    /// @param set what else is set in rows of who is erased
    public CustomerTable setting(String set) {
        var all = erased instanceof ErasedRows.EmptiedRows(var columns) ? columns + ", " + set : set;
        return new CustomerTable(name, columns, mine, new ErasedRows.EmptiedRows(all), sealed);
    }

    /// Its rows are those of the one customer and of the other, each found by an index.
    public CustomerTable ofBoth(String key, String one, String other) {
        return new CustomerTable(name, columns, """
                        t.%2$s in (select p.%2$s from %5$s p where p.%3$s in %1$s
                                   union all select p.%2$s from %5$s p where p.%4$s in %1$s)""".formatted(CUSTOMERS, key, one, other, name), erased, sealed);
    }

    /// Its rows are those of rows of another table.
    public CustomerTable by(String column, String parent, String key) {
        return new CustomerTable(
                name,
                columns,
                "t.%s in (select p.%s from %s p where p.customer_id in %s)".formatted(column, key, parent, CUSTOMERS),
                erased,
                sealed);
    }

    public CustomerTable sealing(String column, String row) {
        return new CustomerTable(name, columns, mine, erased, new SealedColumn(column, row));
    }

    /// Which of the table's columns tells whose a row is: it needs an index.
    public String key() {
        return mine.substring(2, mine.indexOf(' '));
    }

    String select() {
        return "select %s from %s t where %s".formatted(columns, name, mine);
    }
}

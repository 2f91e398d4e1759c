package dev.rung.testing;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// The tables of a service with rows of customers, as its database tells them: a service compares them with
/// its list of what it shows and erases.
public final class TablesOfCustomers {

    /// Every service has them: whom the directory knows and whose key there is, erased by the platform or by
    /// hand; an audit that nobody may change, which has ids only.
    private static final List<String> OF_THE_PLATFORM =
            List.of("known_customer", "audit", "vault_keys", "idempotency_keys");

    /// With a customer's id or external id, who asked, or a key of a table that has one, over however
    /// many tables. An owner that is no id is a member of the staff.
    private static final String TABLES = """
            with recursive own as (
                select cast(c.table_name as text) as name from information_schema.columns c
                join information_schema.tables t using (table_schema, table_name)
                where c.table_schema = current_schema() and t.table_type = 'BASE TABLE'
                  and (c.column_name in ('customer_id', 'external_id', 'customer', 'sender', 'newcomer', 'referrer', 'from_customer')
                    or c.column_name = 'owner' and c.data_type = 'uuid')
                union
                select cast(cast(k.conrelid as regclass) as text) from pg_constraint k
                join own on k.confrelid = cast(own.name as regclass) where k.contype = 'f')
            select name from own""";

    /// Whether a table has an index by a column, without a condition.
    private static final String INDEXED = """
            select count(*) from pg_index i
            join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
            where i.indrelid = cast(? as regclass) and i.indpred is null and a.attname = ?""";

    private TablesOfCustomers() {}

    /// @param service its short name, such as `feedback`
    public static SortedSet<String> of(String service) {
        var found = new TreeSet<String>();
        try (var connection = DriverManager.getConnection(Servers.jdbcUrl(), service, service);
                var rows = connection.createStatement().executeQuery(TABLES)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        OF_THE_PLATFORM.forEach(found::remove);
        return found;
    }

    /// Without one, each who asks for their data reads everybody's rows.
    public static boolean isIndexed(String service, String table, String column) {
        try (var connection = DriverManager.getConnection(Servers.jdbcUrl(), service, service);
                var query = connection.prepareStatement(INDEXED)) {
            query.setString(1, table);
            query.setString(2, column);
            var found = query.executeQuery();
            return found.next() && found.getLong(1) > 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

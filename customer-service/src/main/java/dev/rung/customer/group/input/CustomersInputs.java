package dev.rung.customer.group.input;

import dev.rung.platform.rows.JsonRows;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// The inputs of rules: of some customers in the caller's transaction, or of everybody by JDBC. Nobody who
/// was erased.
@ApplicationScoped
public class CustomersInputs {

    private static final int AT_ONCE = 2000;
    private static final int MOST_SECONDS = 300;

    private static final String SELECT = """
            select c.customer_id, c.external_id, c.registered_at, c.locale, c.time_zone, c.membership, c.consents,
                   awaits_guardian(c) as awaits_guardian,
                   p.birth_year, p.birth_month, p.gender, p.region, p.tags,
                   a.tier, a.growth_value, a.rfm_type, a.value_level, a.lifecycle, a.churn,
                   %s as done, c.merged_into is not null as part, %s as parts, c.in_groups, %s as members, %s as hands,
                   c.customer_id in (select q.customer_id from group_queue q) as waiting, d.due_at
              from customer c
                left join group_profile p on p.customer_id = c.customer_id
                left join group_assessment a on a.customer_id = c.customer_id and a.counts
                left join group_due d on d.customer_id = c.customer_id
                left join vault_keys k on k.owner = c.customer_id and k.forgotten_at is not null
             where k.owner is null""";

    /// The statements of those who are part of the customer.
    private static final String PARTS = """
            case when c.has_parts then (
                select cast(json_agg(json_build_object(
                           'consents', cast(p.consents as json), 'membership', cast(p.membership as json),
                           'awaitsGuardian', awaits_guardian(p))) as text)
                  from customer p
                 where p.customer_id in (select whole_customer(c.customer_id)) and p.customer_id <> c.customer_id) end""";

    private static final String DONE = """
            (select cast(json_object_agg(t.type, t.days) as text)
               from (select b.type, json_object_agg(b.day, b.count) as days
                       from behaviour_count b where b.customer_id = c.customer_id and b.day > date '%s'
                      group by b.type) t)""";

    private static final String MEMBERS = """
            (select cast(json_agg(m.group_id) as text) from group_member m where m.customer_id = c.customer_id)""";

    private static final String HANDS = """
            (select cast(json_agg(json_build_object('group', h.group_id, 'until', h.until)) as text)
               from group_hand h where h.customer_id = c.customer_id)""";

    private static final String NOTHING = "cast(null as text)";

    private static final String SOME = """
            and c.customer_id in (select customer_id from jsonb_to_recordset(:rows) as r(customer_id uuid))""";

    private final AgroalDataSource database;
    private final JsonRows rows;
    private final InputReading reading;

    CustomersInputs(AgroalDataSource database, JsonRows rows, InputReading reading) {
        this.database = database;
        this.rows = rows;
        this.reading = reading;
    }

    @RegisterForReflection
    record AskedCustomer(UUID customerId) {}

    /// Which of the inputs are read: each costs time for everybody.
    ///
    /// @param days how far back behaviour is asked for; 0 where no rule counts any
    /// @param lists whether it is asked which groups list the customer
    public record WantedInputs(LocalDate today, int days, boolean lists) {

        private String select() {
            return SELECT.formatted(
                    days == 0 ? NOTHING : DONE.formatted(today.minusDays(days)),
                    PARTS,
                    lists ? MEMBERS : NOTHING,
                    lists ? HANDS : NOTHING);
        }
    }

    /// A customer who cannot be read is left out: one bad row holds nobody else up. The night counts them.
    public Uni<List<KnownInputs>> of(Collection<UUID> customers, WantedInputs wanted) {
        return rows.read(
                        wanted.select() + "\n" + SOME,
                        customers.stream().map(AskedCustomer::new).toList(),
                        InputRow.class)
                .map(found -> found.stream()
                        .map(reading::of)
                        .flatMap(Optional::stream)
                        .toList());
    }

    /// Blocks.
    ///
    /// @return how many could not be read
    public long all(WantedInputs wanted, BooleanSupplier isOver, Consumer<KnownInputs> each) throws SQLException {
        long unreadable = 0;
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.prepareStatement(wanted.select())) {
                statement.setFetchSize(AT_ONCE);
                statement.setQueryTimeout(MOST_SECONDS);
                var found = statement.executeQuery();
                while (!isOver.getAsBoolean() && found.next()) {
                    var known = reading.of(InputRow.of(found));
                    known.ifPresent(each);
                    unreadable += known.isEmpty() ? 1 : 0;
                }
            } finally {
                connection.rollback();
            }
        }
        return unreadable;
    }
}

package dev.rung.customer.bench;

import dev.rung.customer.Tables;
import java.sql.SQLException;

/// So many customers as tables have them: every other one agrees to personalisation, each has a profile and an
/// assessment, and ten days of the last ninety with visits and searches.
record GroupCrowd(int customers) {

    private static final String CUSTOMERS = """
            insert into customer (customer_id, external_id, revision, locale, time_zone, registered_at, consents)
            select cast(lpad(to_hex(n), 32, '0') as uuid), 'bench-' || n, 1, (array['zh-CN', 'en'])[1 + n %% 2],
                   'Asia/Shanghai', now() - make_interval(days => n %% 900),
                   '[{"purpose": "personalisation", "channel": "inbox", "granted": ' || (n %% 2 = 0)
                       || ', "since": "2026-01-01T00:00:00Z"},'
                       || '{"purpose": "marketing", "channel": "email", "granted": true, "since": "2026-01-01T00:00:00Z"}]'
            from generate_series(1, %d) n""";

    private static final String PROFILES = """
            insert into group_profile (customer_id, birth_year, birth_month, gender, region)
            select cast(lpad(to_hex(n), 32, '0') as uuid), 1950 + n %% 60, 1 + n %% 12, (array['female', 'male'])[1 + n %% 2],
                   (array['CN-31', 'CN-11', 'CN-44'])[1 + n %% 3]
            from generate_series(1, %d) n""";

    private static final String ASSESSMENTS = """
            insert into group_assessment (customer_id, revision, counts, tier, growth_value, rfm_type, value_level, lifecycle, churn)
            select cast(lpad(to_hex(n), 32, '0') as uuid), 1, true, (array['bronze', 'silver', 'gold'])[1 + n %% 3], n %% 5000,
                   'important-value', 'high', (array['mature', 'dormant'])[1 + n %% 2], 'none'
            from generate_series(1, %d) n""";

    private static final String COUNTS = """
            insert into behaviour_count (customer_id, type, day, count)
            select cast(lpad(to_hex(n), 32, '0') as uuid), (array['visit', 'search'])[1 + d %% 2], current_date - (n + 9 * d) %% 90, 1 + n %% 3
            from generate_series(1, %d) n cross join generate_series(0, 9) d""";

    /// Analysed, as tables are that grew day by day. Nobody waits to be looked at.
    void write() throws SQLException {
        for (var each : new String[] {CUSTOMERS, PROFILES, ASSESSMENTS, COUNTS}) {
            Tables.execute(each.formatted(customers));
        }
        Tables.execute("delete from group_queue");
        Tables.execute("analyze");
    }

    /// Gives the first of those in silver another tier.
    void promote(int many) throws SQLException {
        Tables.execute("""
                update group_assessment set tier = 'gold', revision = revision + 1
                where customer_id in (
                    select customer_id from group_assessment where tier = 'silver' order by customer_id limit %d)""".formatted(many));
    }
}

package dev.rung.customer.group.input;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All that is kept of a customer for groups, as it stands in tables; lists are JSON.
///
/// @param done days with a count by type of event, since the day that was asked for
/// @param part whether they are part of another customer
/// @param parts what those said who are part of them
/// @param inGroups the groups that were told last
/// @param members the groups that list the customer
/// @param hands those by hand
/// @param waiting whether something changed that was not looked at yet
@RegisterForReflection
record InputRow(
        UUID customerId,
        String externalId,
        Instant registeredAt,
        String locale,
        String timeZone,
        @Nullable String membership,
        String consents,
        boolean awaitsGuardian,
        @Nullable Integer birthYear,
        @Nullable Integer birthMonth,
        @Nullable String gender,
        @Nullable String region,
        @Nullable String tags,
        @Nullable String tier,
        @Nullable Long growthValue,
        @Nullable String rfmType,
        @Nullable String valueLevel,
        @Nullable String lifecycle,
        @Nullable String churn,
        @Nullable String done,
        boolean part,
        @Nullable String parts,
        String inGroups,
        @Nullable String members,
        @Nullable String hands,
        boolean waiting,
        @Nullable Instant dueAt) {

    static InputRow of(ResultSet row) throws SQLException {
        var due = row.getObject("due_at", OffsetDateTime.class);
        return new InputRow(
                row.getObject("customer_id", UUID.class),
                row.getString("external_id"),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                row.getString("locale"),
                row.getString("time_zone"),
                row.getString("membership"),
                row.getString("consents"),
                row.getBoolean("awaits_guardian"),
                row.getObject("birth_year", Integer.class),
                row.getObject("birth_month", Integer.class),
                row.getString("gender"),
                row.getString("region"),
                row.getString("tags"),
                row.getString("tier"),
                row.getObject("growth_value", Long.class),
                row.getString("rfm_type"),
                row.getString("value_level"),
                row.getString("lifecycle"),
                row.getString("churn"),
                row.getString("done"),
                row.getBoolean("part"),
                row.getString("parts"),
                row.getString("in_groups"),
                row.getString("members"),
                row.getString("hands"),
                row.getBoolean("waiting"),
                due == null ? null : due.toInstant());
    }
}

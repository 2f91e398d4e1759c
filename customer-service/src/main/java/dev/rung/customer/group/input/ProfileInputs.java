package dev.rung.customer.group.input;

import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Table `group_profile`: the part of a profile that rules may see, in the caller's transaction.
@ApplicationScoped
public class ProfileInputs {

    /// A code of ISO 3166: a free text stays sealed.
    private static final Pattern REGION = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");

    private static final String WRITE = """
            insert into group_profile as known (customer_id, birth_year, birth_month, gender, region, tags)
            select customer_id, birth_year, birth_month, gender, region, tags
              from jsonb_to_recordset(:rows) as r(
                customer_id uuid, birth_year int, birth_month int, gender text, region text, tags text)
            on conflict (customer_id) do update
                set birth_year = excluded.birth_year, birth_month = excluded.birth_month, gender = excluded.gender,
                    region = excluded.region, tags = excluded.tags
                where (known.birth_year, known.birth_month, known.gender, known.region, known.tags) is distinct from
                    (excluded.birth_year, excluded.birth_month, excluded.gender, excluded.region, excluded.tags)""";

    private final JsonRows rows;
    private final Set<String> tags;

    ProfileInputs(JsonRows rows, GroupSettings settings) {
        this.rows = rows;
        this.tags = settings.tags().orElse(Set.of());
    }

    @RegisterForReflection
    record ProfileInput(
            UUID customerId,
            @Nullable Integer birthYear,
            @Nullable Integer birthMonth,
            @Nullable String gender,
            @Nullable String region,
            String tags) {}

    /// Replaces what was kept.
    public Uni<Void> write(
            UUID customerId,
            @Nullable LocalDate birthday,
            @Nullable String gender,
            @Nullable String region,
            List<String> given) {
        var kept = given.stream().filter(tags::contains).distinct().sorted().toList();
        return rows.write(
                WRITE,
                List.of(new ProfileInput(
                        customerId,
                        birthday == null ? null : birthday.getYear(),
                        birthday == null ? null : birthday.getMonthValue(),
                        gender,
                        region != null && REGION.matcher(region).matches() ? region : null,
                        new JsonArray(kept).encode())));
    }
}

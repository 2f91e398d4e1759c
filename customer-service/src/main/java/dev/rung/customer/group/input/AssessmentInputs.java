package dev.rung.customer.group.input;

import dev.rung.contracts.scoring.AssessmentEvent.Assessed;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Table `group_assessment`: of each customer the assessment with the highest revision. Who was erased
/// stays out, and so does a part of another customer, whose assessment counts for both.
@ApplicationScoped
class AssessmentInputs {

    /// The revision stays, so that an older assessment which comes again changes nothing.
    private static final String KEEP = """
            insert into group_assessment as known
                (customer_id, revision, counts, tier, growth_value, rfm_type, value_level, lifecycle, churn)
            select customer_id, revision, counts, tier, growth_value, rfm_type, value_level, lifecycle, churn
              from jsonb_to_recordset(:rows) as r(
                customer_id uuid, revision bigint, counts boolean, tier text, growth_value bigint, rfm_type text,
                value_level text, lifecycle text, churn text)
             where not exists (
                select from vault_keys k where k.owner = r.customer_id and k.forgotten_at is not null)
             order by customer_id
            on conflict (customer_id) do update
                set revision = excluded.revision, counts = excluded.counts, tier = excluded.tier,
                    growth_value = excluded.growth_value, rfm_type = excluded.rfm_type,
                    value_level = excluded.value_level, lifecycle = excluded.lifecycle, churn = excluded.churn
                where known.revision < excluded.revision""";

    private final JsonRows rows;
    private final KnownCustomers customers;

    AssessmentInputs(JsonRows rows, KnownCustomers customers) {
        this.rows = rows;
        this.customers = customers;
    }

    @RegisterForReflection
    record AssessmentInput(
            UUID customerId,
            long revision,
            boolean counts,
            String tier,
            long growthValue,
            String rfmType,
            String valueLevel,
            String lifecycle,
            @Nullable String churn) {}

    @WithTransaction
    Uni<Void> keep(List<Assessed> assessed) {
        var latest = new LinkedHashMap<UUID, AssessmentInput>();
        for (var one : assessed) {
            latest.merge(
                    one.customerId(), row(one), (known, later) -> later.revision() > known.revision() ? later : known);
        }
        return customers.lock(latest.keySet()).chain(() -> rows.write(KEEP, latest.values()));
    }

    private static AssessmentInput row(Assessed assessed) {
        var churn = assessed.churn();
        return new AssessmentInput(
                assessed.customerId(),
                assessed.revision(),
                assessed.mergedInto() == null,
                assessed.tier().tier().code(),
                assessed.growthValue(),
                assessed.rfm().type(),
                assessed.valueLevel(),
                assessed.lifecycle(),
                churn == null ? null : churn.level());
    }
}

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

/// Table `group_assessment`: of each customer the assessment with the highest revision. Who was erased
/// stays out.
@ApplicationScoped
class AssessmentInputs {

    private static final String KEEP = """
            insert into group_assessment as known
                (customer_id, revision, tier, growth_value, rfm_type, value_level, lifecycle, churn)
            select customer_id, revision, tier, growth_value, rfm_type, value_level, lifecycle, churn
              from jsonb_to_recordset(:rows) as r(
                customer_id uuid, revision bigint, tier text, growth_value bigint, rfm_type text, value_level text,
                lifecycle text, churn text)
             where not exists (
                select from vault_keys k where k.owner = r.customer_id and k.forgotten_at is not null)
             order by customer_id
            on conflict (customer_id) do update
                set revision = excluded.revision, tier = excluded.tier, growth_value = excluded.growth_value,
                    rfm_type = excluded.rfm_type, value_level = excluded.value_level,
                    lifecycle = excluded.lifecycle, churn = excluded.churn
                where known.revision < excluded.revision""";

    private final JsonRows rows;

    AssessmentInputs(JsonRows rows) {
        this.rows = rows;
    }

    @RegisterForReflection
    record AssessmentInput(
            UUID customerId,
            long revision,
            String tier,
            long growthValue,
            String rfmType,
            String valueLevel,
            String lifecycle,
            String churn) {}

    @WithTransaction
    Uni<Void> keep(List<Assessed> assessed) {
        var latest = new LinkedHashMap<UUID, AssessmentInput>();
        for (var one : assessed) {
            latest.merge(
                    one.customerId(), row(one), (known, later) -> later.revision() > known.revision() ? later : known);
        }
        return rows.write(KEEP, latest.values());
    }

    private static AssessmentInput row(Assessed assessed) {
        return new AssessmentInput(
                assessed.customerId(),
                assessed.revision(),
                assessed.tier().tier().code(),
                assessed.growthValue(),
                assessed.rfm().type(),
                assessed.valueLevel(),
                assessed.lifecycle(),
                assessed.churn().level());
    }
}

package dev.rung.benefits.coupon.batch;

import dev.rung.benefits.coupon.terms.BatchContent;
import dev.rung.benefits.coupon.terms.BatchReading;
import dev.rung.benefits.coupon.terms.CouponOffer;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Batches as those read them who issue coupons.
@ApplicationScoped
public class OfferedBatches {

    private static final String COLUMNS =
            "select b.id, b.content, b.state, b.issued, b.benefit_code, b.benefit_version from coupon_batches b ";

    private static final String SOME = COLUMNS + "where b.id = any (cast(cast(:ids as text) as uuid[]))";

    private static final String LOCK = COLUMNS + "where b.id = cast(cast(:id as text) as uuid) for update";

    private static final String COUNT = """
            update coupon_batches b set issued = b.issued + 1
            from jsonb_to_recordset(:rows) as r(id uuid) where b.id = r.id""";

    private static final String UNCOUNT = """
            update coupon_batches b set issued = b.issued - 1
            from jsonb_to_recordset(:rows) as r(id uuid) where b.id = r.id""";

    /// In one order, lest two that add the same wait for each other.
    private static final String ADD = """
            insert into coupon_batches (id, content, author, written_at, state, opened_at, benefit_code, benefit_version)
            select id, content, 'benefits', at, 'open', at, benefit_code, benefit_version
            from jsonb_to_recordset(:rows)
                as r(id uuid, content text, at timestamptz, benefit_code text, benefit_version int)
            order by benefit_code, benefit_version
            on conflict (benefit_code, benefit_version) do nothing""";

    private static final String OF_BENEFITS = COLUMNS + """
            join jsonb_to_recordset(:rows) as r(benefit_code text, benefit_version int)
                on r.benefit_code = b.benefit_code and r.benefit_version = b.benefit_version""";

    private final JsonRows rows;
    private final JsonText json;

    OfferedBatches(JsonRows rows, JsonText json) {
        this.rows = rows;
        this.json = json;
    }

    /// @param isOpen whether coupons of it may be issued
    /// @param issued how many were
    /// @param benefit whose coupons these are; null: staff wrote the batch
    public record OfferedBatch(
            UUID id,
            CouponOffer offer,
            boolean isOpen,
            int issued,
            @Nullable BenefitVersion benefit) {

        /// As if so many more had been issued.
        public OfferedBatch with(int more) {
            return new OfferedBatch(id, offer, isOpen, issued + more, benefit);
        }
    }

    public record BenefitVersion(String code, int version) {}

    @RegisterForReflection
    record BatchRow(
            UUID id,
            String content,
            String state,
            int issued,
            @Nullable String benefitCode,
            @Nullable Integer benefitVersion) {}

    @RegisterForReflection
    record BatchId(UUID id) {}

    @RegisterForReflection
    record BenefitBatch(UUID id, String content, Instant at, String benefitCode, int benefitVersion) {}

    /// Fails with 404 where there is none.
    public Uni<OfferedBatch> one(UUID id) {
        return some(List.of(id)).map(OfferedBatches::first);
    }

    public Uni<List<OfferedBatch>> some(Collection<UUID> ids) {
        var array = "{" + String.join(",", ids.stream().map(UUID::toString).toList()) + "}";
        return rows.read(SOME, Map.of("ids", array), BatchRow.class)
                .map(found -> found.stream().map(this::offered).toList());
    }

    /// Nobody else issues a coupon of it until the caller's transaction ends: this guards its limits.
    /// Fails with 404 where there is none.
    public Uni<OfferedBatch> lock(UUID id) {
        return rows.read(LOCK, Map.of("id", id.toString()), BatchRow.class)
                .map(found -> found.stream().map(this::offered).toList())
                .map(OfferedBatches::first);
    }

    /// Under the lock.
    public Uni<Void> countIssued(UUID id) {
        return rows.write(COUNT, List.of(new BatchId(id)));
    }

    /// A coupon that was only set aside, and counted then, comes back. Under the lock.
    public Uni<Void> uncountIssued(UUID id) {
        return rows.write(UNCOUNT, List.of(new BatchId(id)));
    }

    /// The batches of benefits, each of which there is from now on.
    public Uni<List<OfferedBatch>> ofBenefits(Map<BenefitVersion, BatchContent> wanted, Instant now) {
        var batches = wanted.entrySet().stream()
                .map(one -> new BenefitBatch(
                        UUID.randomUUID(),
                        json.write(one.getValue()),
                        now,
                        one.getKey().code(),
                        one.getKey().version()))
                .toList();
        return rows.write(ADD, batches)
                .chain(() -> rows.read(OF_BENEFITS, batches, BatchRow.class))
                .map(found -> found.stream().map(this::offered).toList());
    }

    private static OfferedBatch first(List<OfferedBatch> found) {
        return found.stream().findFirst().orElseThrow(CouponBatches::unknown);
    }

    private OfferedBatch offered(BatchRow row) {
        var benefit = row.benefitCode == null || row.benefitVersion == null
                ? null
                : new BenefitVersion(row.benefitCode, row.benefitVersion);
        return new OfferedBatch(
                row.id,
                BatchReading.kept(json.read(row.content, BatchContent.class)),
                row.state.equals("open"),
                row.issued,
                benefit);
    }
}

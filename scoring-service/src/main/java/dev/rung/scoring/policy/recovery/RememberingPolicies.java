package dev.rung.scoring.policy.recovery;

import dev.rung.contracts.Topic;
import dev.rung.contracts.scoring.PolicyEvent;
import dev.rung.contracts.scoring.PolicyEvent.Published;
import dev.rung.contracts.scoring.PolicyEvent.Unrecognised;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.position.RemembersTold;
import dev.rung.scoring.sink.RowWriter;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/// No version is published twice, as two policies, because the catalog was restored from a backup: before anybody
/// drafts one, the topic says which were published since.
@ApplicationScoped
class RememberingPolicies implements RemembersTold<PolicyEvent> {

    private static final String KEEP = """
            insert into policies as known
                (version, comment, document, hash, state, writers, created_at, approver, approved_at, approved_hash,
                 effective_at, published_at, publisher)
            overriding system value
            select version, 'Learnt from the topic after a restore', document, hash, 'PUBLISHED', '["unknown"]',
                   "publishedAt", 'restore', "publishedAt", hash, "effectiveAt", "publishedAt", 'restore'
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                as told(version int, document text, hash text, "effectiveAt" timestamptz, "publishedAt" timestamptz)
            order by version
            on conflict (version) do update
                set state = excluded.state, document = excluded.document, hash = excluded.hash,
                    approver = coalesce(known.approver, excluded.approver),
                    approved_at = coalesce(known.approved_at, excluded.approved_at),
                    approved_hash = excluded.approved_hash, effective_at = excluded.effective_at,
                    published_at = excluded.published_at, publisher = excluded.publisher
                where known.state in ('DRAFT', 'APPROVED')""";

    private static final String GO_ON_COUNTING = """
            select setval('policies_version_seq', greatest(last_value, (select max(version) from policies)))
            from policies_version_seq""";

    private final RowWriter rows;
    private final JsonText json;

    RememberingPolicies(RowWriter rows, JsonText json) {
        this.rows = rows;
        this.json = json;
    }

    @Override
    public Topic topic() {
        return Topic.POLICIES;
    }

    @Override
    public Class<PolicyEvent> event() {
        return PolicyEvent.class;
    }

    @Override
    @WithTransaction
    public Uni<Void> remember(List<PolicyEvent> told) {
        var policies = told.stream().flatMap(this::published).toList();
        if (policies.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return rows.write(KEEP, policies, PublishedPolicy.class)
                .chain(Panache::getSession)
                .chain(session ->
                        session.createNativeQuery(GO_ON_COUNTING, Long.class).getSingleResult())
                .replaceWithVoid();
    }

    private Stream<PublishedPolicy> published(PolicyEvent event) {
        return switch (event) {
            case Published published -> Stream.of(PublishedPolicy.of(published, json));
            case Unrecognised _ -> Stream.empty();
        };
    }
}

package dev.rung.customer.referral;

import static java.util.Comparator.comparing;

import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// The codes, and who was invited by whom.
@ApplicationScoped
class Referrals {

    private static final String ADD_CODE = """
            insert into referral_code (customer_id, code, made_at)
            select customer_id, code, at from jsonb_to_recordset(:rows) as r(customer_id uuid, code text, at timestamptz)
            on conflict do nothing""";

    private static final String CODE = """
            select customer_id, code from referral_code where customer_id = cast(:customer as uuid)""";

    private static final String OWNER = "select customer_id, code from referral_code where code = cast(:code as text)";

    private static final String INVITED = """
            select count(*) as invited from referral
            where referrer in (select cast(asked as uuid) from jsonb_array_elements_text(:rows) as asked)""";

    private static final String ADD = """
            insert into referral (newcomer, referrer, accepted_at)
            select newcomer, referrer, accepted_at
            from jsonb_to_recordset(:rows) as r(newcomer uuid, referrer uuid, accepted_at timestamptz)
            on conflict do nothing""";

    private static final String REFERRED = """
            select newcomer, referrer, accepted_at from referral
            where newcomer in (select cast(asked as uuid) from jsonb_array_elements_text(:rows) as asked)""";

    private static final String HOLD_PAIR = """
            select cast(pg_advisory_xact_lock(hashtextextended('referral ' || cast(:rows as text), 0)) as text) as held""";

    private final JsonRows rows;

    Referrals(JsonRows rows) {
        this.rows = rows;
    }

    @RegisterForReflection
    record CodeOwner(UUID customerId, String code) {}

    @RegisterForReflection
    record Referral(UUID newcomer, UUID referrer, Instant acceptedAt) {}

    /// Does nothing where the customer has a code, or another customer has this one.
    Uni<Void> addCode(UUID customerId, String code, Instant at) {
        return rows.write(ADD_CODE, List.of(new NewCode(customerId, code, at)));
    }

    Uni<Optional<String>> codeOf(UUID customerId) {
        return rows.read(CODE, Map.of("customer", customerId.toString()), CodeOwner.class)
                .map(found -> found.stream().map(CodeOwner::code).findFirst());
    }

    Uni<Optional<UUID>> ownerOf(String code) {
        return rows.read(OWNER, Map.of("code", code), CodeOwner.class)
                .map(found -> found.stream().map(CodeOwner::customerId).findFirst());
    }

    /// @param newcomers who are one person: whoever was accepted first counts
    Uni<Optional<UUID>> referrerOf(Collection<UUID> newcomers) {
        return rows.read(REFERRED, newcomers, Referral.class)
                .map(found ->
                        found.stream().min(comparing(Referral::acceptedAt)).map(Referral::referrer));
    }

    /// By whose codes these customers came.
    Uni<List<UUID>> referrersOf(Collection<UUID> newcomers) {
        return rows.read(REFERRED, newcomers, Referral.class)
                .map(found -> found.stream().map(Referral::referrer).toList());
    }

    /// @param referrers who are one person
    Uni<Long> invitedBy(Collection<UUID> referrers) {
        return rows.read(INVITED, referrers, InvitedCount.class)
                .map(found -> found.getFirst().invited());
    }

    /// Those of these customers who came by a code.
    Uni<List<UUID>> referred(Collection<UUID> customers) {
        return customers.isEmpty()
                ? Uni.createFrom().item(List.of())
                : rows.read(REFERRED, customers, Referral.class)
                        .map(found -> found.stream().map(Referral::newcomer).toList());
    }

    /// Of two people who give each other's code by whatever ids, the second sees what became of the first's.
    Uni<Void> holdPair(UUID one, UUID other) {
        var pair = Stream.of(one, other).sorted().map(UUID::toString).toList();
        return rows.read(HOLD_PAIR, pair, HeldPair.class).replaceWithVoid();
    }

    @RegisterForReflection
    record HeldPair(String held) {}

    /// False where the inviter came by the newcomer's code: of two who give each other's codes at once, the
    /// second finds the row of the first.
    Uni<Boolean> add(Referral referral) {
        return rows.update(ADD, List.of(referral)).map(added -> added > 0);
    }

    @RegisterForReflection
    record NewCode(UUID customerId, String code, Instant at) {}

    @RegisterForReflection
    record InvitedCount(long invited) {}
}

package dev.rung.platform.deadletter;

import static java.util.Objects.requireNonNull;

import dev.rung.platform.audit.Audit;
import dev.rung.platform.locale.Text;
import dev.rung.platform.problem.Problem;
import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Hands a dead letter over once more, and writes down who did that and what came of it.
@ApplicationScoped
class ReplayingDeadLetters {

    private static final String MARK = """
            update dead_letters set replayed_at = :at, replayed_by = :by where id = :id""";

    private final DeadLetters letters;
    private final List<ReplayTarget> targets;
    private final Audit audit;
    private final Clock clock;

    ReplayingDeadLetters(DeadLetters letters, @All List<ReplayTarget> targets, Audit audit, Clock clock) {
        this.letters = letters;
        this.targets = targets;
        this.audit = audit;
        this.clock = clock;
    }

    /// Doors bear being told twice, so a letter may be replayed again; one that takes effect and is not
    /// marked, because the process ended in between, does no harm either.
    Uni<DeadLetter> replay(UUID id, String actor) {
        var here = requireNonNull(Vertx.currentContext(), "a route runs on a Vert.x context");
        return find(id).chain(letter -> toEach(targets(letter), letter)
                // a target may answer on a thread of its own, but the session belongs to this context
                .emitOn(task -> here.runOnContext(_ -> task.run()))
                .onFailure(ReplayRefused.class)
                .recoverWithUni(refused -> refuse(letter, actor, (ReplayRefused) refused))
                .chain(() -> Panache.withTransaction(
                        () -> mark(letter, actor).chain(() -> audit(letter, actor, "dead-letter.replayed", "handled"))))
                .chain(() -> find(id)));
    }

    Uni<DeadLetter> find(UUID id) {
        return letters.find(id)
                .map(found -> found.orElseThrow(
                        () -> Problem.of(404, "dead-letter-unknown").asException()));
    }

    private Uni<Void> refuse(DeadLetter letter, String actor, ReplayRefused refused) {
        return Panache.withTransaction(() -> audit(
                        letter,
                        actor,
                        "dead-letter.refused-again",
                        refused.reason().detail()))
                .map(_ -> {
                    throw Problem.of(409, "dead-letter-refused")
                            .detail(refused.reason().sentence())
                            .with("reason", refused.reason().detail())
                            .asException();
                });
    }

    /// Several may read one topic, and which of them failed is not on record: all are told again, doors first.
    /// Where one refuses, those behind it are not asked.
    static Uni<Void> toEach(List<ReplayTarget> targets, DeadLetter letter) {
        return Multi.createFrom()
                .iterable(targets)
                .onItem()
                .transformToUniAndConcatenate(target -> target.replay(letter))
                .collect()
                .last();
    }

    private List<ReplayTarget> targets(DeadLetter letter) {
        if (letter.reason().isUnkeepable()) {
            throw notReplayable("detail.dead-letter-place-only", letter);
        }
        var serving =
                targets.stream().filter(one -> one.serves(letter.channel())).toList();
        if (serving.isEmpty()) {
            throw notReplayable("detail.dead-letter-unread", letter);
        }
        return serving;
    }

    private static RuntimeException notReplayable(String why, DeadLetter letter) {
        return Problem.of(409, "dead-letter-not-replayable")
                .detail(Text.of(why))
                .with("channel", letter.channel())
                .asException();
    }

    private Uni<Integer> mark(DeadLetter letter, String actor) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(MARK)
                        .setParameter("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .setParameter("by", actor)
                        .setParameter("id", letter.id())
                        .executeUpdate());
    }

    private Uni<Void> audit(DeadLetter letter, String actor, String action, String outcome) {
        return audit.record(
                actor,
                action,
                letter.id().toString(),
                Map.of(
                        "channel", letter.channel(),
                        "partition", letter.partition(),
                        "offset", letter.offset(),
                        "outcome", outcome));
    }
}

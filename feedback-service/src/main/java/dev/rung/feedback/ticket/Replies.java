package dev.rung.feedback.ticket;

import dev.rung.platform.problem.Problem;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.NoResultException;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Replies implements PanacheRepositoryBase<Reply, UUID> {

    /// Fails with 404 where there is no such reply to this feedback.
    Uni<Reply> one(UUID feedbackId, UUID id) {
        return find("feedbackId = ?1 and id = ?2", feedbackId, id)
                .singleResult()
                .onFailure(NoResultException.class)
                .transform(_ -> unknown());
    }

    static RuntimeException unknown() {
        return Problem.of(404, "reply-unknown").asException();
    }

    /// In the order in which they were written.
    Uni<List<Reply>> to(List<UUID> feedbackIds) {
        return list("feedbackId in ?1 order by seq", feedbackIds);
    }
}

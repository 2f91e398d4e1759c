package dev.rung.feedback.agent;

import dev.rung.platform.database.CallersTransaction;
import dev.rung.platform.locale.Text;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Everybody who has opened the desk. The identity server knows who may, the desk who does: a ticket handed
/// to a login that nobody has would wait for ever.
@ApplicationScoped
public class Agents implements PanacheRepositoryBase<Agent, String> {

    private static final String ADD = """
            insert into agent (login) select login from jsonb_to_recordset(:rows) as r(login text)
            on conflict do nothing""";

    private final JsonRows rows;

    Agents(JsonRows rows) {
        this.rows = rows;
    }

    /// In the caller's transaction.
    public Uni<Void> remember(String login) {
        return CallersTransaction.session("Remembering an agent")
                .chain(_ -> rows.write(ADD, List.of(new Login(login))));
    }

    /// Fails with 400 where nobody with this login has opened the desk.
    public Uni<Void> mustHave(String login) {
        return findById(login)
                .onItem()
                .ifNull()
                .failWith(() -> Problem.of(400, "invalid")
                        .at("assignee", Text.of("reason.agent-unknown"))
                        .asException())
                .replaceWithVoid();
    }

    Uni<List<String>> logins() {
        return listAll(Sort.by("login"))
                .map(all -> all.stream().map(agent -> agent.login).toList());
    }

    @RegisterForReflection
    record Login(String login) {}
}

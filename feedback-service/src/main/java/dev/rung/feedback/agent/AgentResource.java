package dev.rung.feedback.agent;

import dev.rung.platform.identity.Roles;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

@Path("feedback/agents")
@RolesAllowed({Roles.AGENT, Roles.ADMIN})
class AgentResource {

    private final Agents agents;

    AgentResource(Agents agents) {
        this.agents = agents;
    }

    /// The people to whom feedback can be handed.
    ///
    /// Everybody is among them who has read the list of feedback once.
    @GET
    @WithSession
    public Uni<AgentList> all() {
        return agents.logins().map(AgentList::new);
    }

    record AgentList(List<String> logins) {}
}

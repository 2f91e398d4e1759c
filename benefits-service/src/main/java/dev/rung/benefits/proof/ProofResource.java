package dev.rung.benefits.proof;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.APPROVER;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("points/proof")
@RolesAllowed({BENEFITS_MANAGER, APPROVER, ADMIN})
class ProofResource {

    private final Proofs proofs;

    ProofResource(Proofs proofs) {
        this.proofs = proofs;
    }

    /// Counts the whole ledger and says whether it holds.
    @GET
    public Uni<Proof> prove() {
        return proofs.prove();
    }
}

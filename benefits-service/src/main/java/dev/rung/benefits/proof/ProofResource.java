package dev.rung.benefits.proof;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.APPROVER;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@Path("points/proof")
@RolesAllowed({BENEFITS_MANAGER, APPROVER, ADMIN})
class ProofResource {

    private final Proofs proofs;

    ProofResource(Proofs proofs) {
        this.proofs = proofs;
    }

    /// The latest proof of the ledger: last night's, or one that was asked for since.
    @GET
    public Uni<Proof> latest() {
        return proofs.latest();
    }

    /// Counts the whole ledger now and says whether it holds. Takes seconds where there are many postings.
    @POST
    public Uni<Proof> prove() {
        return proofs.prove();
    }
}

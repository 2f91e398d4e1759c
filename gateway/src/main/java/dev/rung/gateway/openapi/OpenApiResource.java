package dev.rung.gateway.openapi;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("openapi")
class OpenApiResource {

    private final byte[] document = committed();

    /// The same for everybody and as long as this gateway runs, whichever services are up.
    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The description of the whole API")
    public byte[] document() {
        return document;
    }

    private static byte[] committed() {
        try (var file = OpenApiResource.class.getResourceAsStream("/openapi.json")) {
            if (file == null) {
                throw new IllegalStateException("The gateway was built without openapi.json");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

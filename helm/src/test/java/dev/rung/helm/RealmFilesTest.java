package dev.rung.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.helm.rendering.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.junit.jupiter.api.Test;

/// The chart carries two realms: the demo's, which is that of `./rung up`, and what an operator's own realm
/// needs of it. Where they differ they are written anew: read the change and commit it.
class RealmFilesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path FILES = Tools.HOME.resolve("helm/rung/files");

    private static final Path LOCAL = Tools.HOME.resolve("local/src/main/resources/dev/rung/local/servers");

    private final String local = Files.readString(LOCAL.resolve("rung-realm.json"));

    RealmFilesTest() throws IOException {}

    @Test
    void theDemosIsThatOfOneMachine() throws IOException {
        same(FILES.resolve("demo/realm.json"), local);
    }

    @Test
    void anOperatorsHasRolesAndClientsAndNobodyWithAPassword() throws IOException {
        same(FILES.resolve("realm.json"), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(operators()) + "\n");
    }

    private JsonNode operators() throws IOException {
        var realm = (ObjectNode) JSON.readTree(local);
        // what an operator's server is to be stays theirs
        realm.retain("realm", "enabled", "roles", "clients", "users", "components");
        remove(realm.path("clients").elements(), "/directAccessGrantsEnabled", "true");
        realm.path("clients").forEach(client -> {
            if (client.has("secret")) {
                var variable = client.path("clientId").asText().equals("storefront") ? "STOREFRONT" : "SERVICES";
                ((ObjectNode) client).put("secret", "${RUNG_" + variable + "_SECRET}");
            }
        });
        remove(realm.path("users").elements(), "/serviceAccountClientId", "");
        return realm;
    }

    private static void remove(Iterator<JsonNode> all, String pointer, String value) {
        while (all.hasNext()) {
            if (all.next().at(pointer).asText().equals(value)) {
                all.remove();
            }
        }
    }

    private static void same(Path file, String wanted) throws IOException {
        var written = Files.exists(file) ? Files.readString(file) : "";
        if (!written.equals(wanted)) {
            Files.writeString(file, wanted);
        }
        assertThat(written)
                .as(file + ". It is written anew: read the change and commit it")
                .isEqualTo(wanted);
    }
}

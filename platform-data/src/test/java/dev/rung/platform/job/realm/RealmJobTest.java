package dev.rung.platform.job.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.platform.job.ending.JobRefused;
import dev.rung.platform.job.http.AnsweringServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmJobTest {

    private static final String FILE = """
        {"realm": "rung", "enabled": true, "roles": {"realm": [{"name": "storefront"}]},
         "clients": [{"clientId": "storefront", "secret": "${RUNG_STOREFRONT_SECRET}"}],
         "users": [{"username": "service-account-storefront", "serviceAccountClientId": "storefront",
                    "realmRoles": ["storefront"]}]}\
        """;

    private final AnsweringServer keycloak = new AnsweringServer()
            .on("POST /realms/master/protocol/openid-connect/token", 200, "{\"access_token\": \"t\"}");

    @TempDir
    private Path folder;

    RealmJobTest() throws IOException {}

    @AfterEach
    void stop() {
        keycloak.close();
    }

    private void run() throws Exception {
        var file = Files.writeString(folder.resolve("realm.json"), FILE);
        RealmJob.run(Map.of(
                "RUNG_REALM_SERVER", keycloak.address(),
                "RUNG_REALM_FILE", file.toString(),
                "RUNG_REALM_NAME", "shop",
                "RUNG_REALM_ADMIN", "admin",
                "RUNG_REALM_PASSWORD", "secret",
                "RUNG_STOREFRONT_SECRET", "s3cret"));
    }

    @Test
    void aRealmThatIsMissingIsMadeWhole() throws Exception {
        keycloak.on("POST /admin/realms", 201, "");

        run();

        assertThat(keycloak.asked().getLast())
                .startsWith("POST /admin/realms {\"realm\":\"shop\"")
                .contains("s3cret", "service-account-storefront");
    }

    @Test
    void anAdministratorWithoutTheRightIsRefusedForGood() {
        keycloak.on("GET /admin/realms/shop", 403, "{}");

        assertThatThrownBy(this::run).isInstanceOf(JobRefused.class).hasMessageContaining("answered 403");
    }

    @Test
    void toARealmThatIsThereOnlyWhatIsMissingIsAdded() throws Exception {
        keycloak.on("GET /admin/realms/shop", 200, "{}")
                .on("POST /admin/realms/shop/partialImport", 200, "{\"added\": 1, \"skipped\": 1}")
                .on("GET /admin/realms/shop/clients?clientId=storefront", 200, "[{\"id\": \"c1\"}]")
                .on("GET /admin/realms/shop/clients/c1/service-account-user", 200, "{\"id\": \"u1\"}")
                .on("GET /admin/realms/shop/roles/storefront", 200, "{\"id\": \"r1\", \"name\": \"storefront\"}")
                .on("POST /admin/realms/shop/users/u1/role-mappings/realm", 204, "");

        run();

        assertThat(keycloak.asked())
                .anySatisfy(asked -> assertThat(asked)
                        .startsWith("POST /admin/realms/shop/partialImport {\"ifResourceExists\":\"SKIP\"")
                        .doesNotContain("users"))
                .last()
                .asString()
                .contains("/users/u1/role-mappings/realm")
                .contains("r1");
    }
}

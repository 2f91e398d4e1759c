package dev.rung.platform.job.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.platform.job.http.JsonHttp;
import dev.rung.platform.job.http.Variables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/// Makes the realm where there is none. Else it adds what is missing, and gives the accounts of services their
/// roles: an import into a realm that is there leaves them out.
public final class RealmJob {

    private static final String JSON = "application/json";

    private final JsonHttp keycloak;
    private final String realms;
    private final String name;

    private RealmJob(JsonHttp keycloak, String realms, String name) {
        this.keycloak = keycloak;
        this.realms = realms;
        this.name = name;
    }

    public static void run(Map<String, String> environment) throws IOException, InterruptedException {
        var variables = new Variables(environment);
        var server = variables.required("RUNG_REALM_SERVER");
        var file = Files.readString(Path.of(variables.required("RUNG_REALM_FILE")));
        try (var http = new JsonHttp(variables)) {
            http.login(
                    server + "/realms/master",
                    Map.of(
                            "grant_type",
                            "password",
                            "client_id",
                            "admin-cli",
                            "username",
                            variables.required("RUNG_REALM_ADMIN"),
                            "password",
                            variables.required("RUNG_REALM_PASSWORD")));
            new RealmJob(http, server + "/admin/realms", variables.required("RUNG_REALM_NAME"))
                    .bring((ObjectNode) JsonHttp.JSON.readTree(variables.putInto(file)));
        }
    }

    private void bring(ObjectNode wanted) throws IOException, InterruptedException {
        wanted.put("realm", name);
        if (keycloak.get(realm(), Set.of(200, 404)).status() == 404) {
            keycloak.post(realms, JSON, wanted.toString(), Set.of(201));
            System.out.println("Realm " + name + " is made.");
            return;
        }
        var added = JsonHttp.JSON
                .createObjectNode()
                .put("ifResourceExists", "SKIP")
                .<ObjectNode>set("roles", wanted.path("roles"))
                .<ObjectNode>set("clients", wanted.path("clients"));
        var outcome = keycloak.post(realm() + "/partialImport", JSON, added.toString(), Set.of(200))
                .body();
        for (var user : wanted.path("users")) {
            if (user.has("serviceAccountClientId")) {
                giveRoles(user);
            }
        }
        System.out.println(
                "Realm " + name + ": " + outcome.path("added") + " added, " + outcome.path("skipped") + " were there.");
    }

    private void giveRoles(JsonNode account) throws IOException, InterruptedException {
        var clientId = account.path("serviceAccountClientId").asText();
        var client = keycloak.get(realm() + "/clients?clientId=" + clientId, Set.of(200))
                .body()
                .path(0);
        var user = keycloak.get(
                        realm() + "/clients/" + client.path("id").asText() + "/service-account-user", Set.of(200))
                .body();
        var roles = JsonHttp.JSON.createArrayNode();
        for (var role : account.path("realmRoles")) {
            roles.add(keycloak.get(realm() + "/roles/" + role.asText(), Set.of(200))
                    .body());
        }
        keycloak.post(
                realm() + "/users/" + user.path("id").asText() + "/role-mappings/realm",
                JSON,
                roles.toString(),
                Set.of(204));
    }

    private String realm() {
        return realms + "/" + name;
    }
}

package dev.rung.local.servers;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.local.process.StartFailed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/// Updates the addresses of console and member centre in a realm that was imported for other ports: without it login
/// ends in "invalid redirect".
public final class RedirectUris {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final KeycloakAddresses addresses;

    public RedirectUris(KeycloakAddresses addresses) {
        this.addresses = addresses;
    }

    public void register() throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var token = token(http);
            register("rung-console", addresses.console(), token, http);
            register("rung-member", addresses.member(), token, http);
        }
    }

    private void register(String clientId, String address, String token, HttpClient http)
            throws IOException, InterruptedException {
        var clients = addresses.base() + "/admin/realms/rung/clients";
        var found = send(http, to(clients + "?clientId=" + clientId, token).GET());
        if (!(JSON.readTree(found.body()).path(0) instanceof ObjectNode client)) {
            return; // somebody has taken the client out of the realm: theirs to decide
        }
        var redirects = client.withArray("/redirectUris");
        if (!redirects.path(0).asText().equals(address)) {
            redirects.removeAll().add(address);
            var body = BodyPublishers.ofByteArray(JSON.writeValueAsBytes(client));
            send(
                    http,
                    to(clients + "/" + client.path("id").asText(), token)
                            .header("Content-Type", "application/json")
                            .PUT(body));
        }
    }

    private String token(HttpClient http) throws IOException, InterruptedException {
        var form = "grant_type=password&client_id=admin-cli&username=admin&password=admin";
        var answer = send(
                http,
                HttpRequest.newBuilder(URI.create(addresses.base() + "/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
        return JSON.readTree(answer.body()).path("access_token").asText();
    }

    private static HttpRequest.Builder to(String uri, String token) {
        return HttpRequest.newBuilder(URI.create(uri)).header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<byte[]> send(HttpClient http, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        var answer = http.send(request.build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 300) {
            throw new StartFailed("Keycloak refused " + answer.uri() + " with " + answer.statusCode()
                    + "; is the password of its admin no longer admin?");
        }
        return answer;
    }
}

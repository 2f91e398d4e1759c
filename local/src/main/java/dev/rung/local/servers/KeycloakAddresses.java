package dev.rung.local.servers;

/// Where Keycloak listens, where its database is, and where the pages that it sends people back to.
public record KeycloakAddresses(int port, int postgresPort, int gatewayPort) {

    public String base() {
        return "http://localhost:" + port;
    }

    public String realm() {
        return base() + "/realms/rung";
    }

    String console() {
        return "http://localhost:" + gatewayPort + "/console/*";
    }

    String member() {
        return "http://localhost:" + gatewayPort + "/member/*";
    }
}

package dev.rung.local.up;

import java.time.Duration;

/// The addresses and logins that a person needs once everything runs.
final class Welcome {

    private Welcome() {}

    static String text(Ports ports, DataFolder data, Duration took) {
        return """

                Rung is ready after %d s.

                  Console      %3$s/console/     (member centre: %3$s/member/)
                  API          %3$s/api/v1     (documentation: %3$s/swagger)
                  Keycloak     %4$s     (admin / admin)
                  PostgreSQL   localhost:%5$d/rung     (role and password: customer, scoring, benefits, outreach, feedback)
                  Kafka        localhost:%6$d
                  Mail         %2$s/mail     (every mail as a file)
                  Logs         %2$s/logs

                  Staff        analyst  marketer  benefits-manager  agent  approver  admin     (password = name)
                  Customers    alice  bob  carol     (password = name)
                  The store    client storefront, secret storefront

                Next: ./rung demo sends customers to look at. Ctrl-C stops everything; the data stays.
                """.formatted(
                        took.toSeconds(),
                        data.root(),
                        ports.url(Endpoint.GATEWAY),
                        ports.url(Endpoint.KEYCLOAK),
                        ports.of(Endpoint.POSTGRES),
                        ports.of(Endpoint.KAFKA));
    }
}

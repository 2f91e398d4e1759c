package dev.rung.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// All that a suite knows of its customers, as the databases and the mail server have it.
///
/// @param facts what was told of orders; none is counted twice
/// @param points of each customer: pending, available, expired
/// @param standings of each customer: tier, growth value, orders, spend
/// @param messages of each customer: occasion, channel, state; the ledger of what was sent
/// @param inboxes what customers find there
/// @param consents as they hold
/// @param mails that the mail server took
record Books(
        List<String> facts,
        List<String> points,
        List<String> standings,
        List<String> decisions,
        List<String> messages,
        List<String> inboxes,
        List<String> consents,
        int mails) {

    static final List<String> SERVICES = List.of("customer", "scoring", "benefits", "outreach", "feedback");

    static Books of(Suite suite) throws SQLException {
        return new Books(
                rows(suite, "select kind, source_id, amount, count(*) from benefits.facts group by 1, 2, 3"),
                rows(suite, "select external_id, pending, available, expired from benefits.balances"),
                rows(suite, "select external_id, tier, growth_value, orders, spend from scoring.standings"),
                rows(suite, "select event_id, decision ->> 'type', occurred_at from scoring.decisions"),
                rows(suite, "select customer_id, occasion, channel, occurrence, stage from outreach.messages"),
                rows(suite, "select customer_id, occasion, title from outreach.inbox_messages"),
                rows(suite, """
                        select external_id, consent from customer.customer,
                               jsonb_array_elements(cast(consents as jsonb)) as consent"""),
                suite.mails().size());
    }

    /// Whether nothing is left to do: all topics are read, every outbox is empty, no message is on its way. Asked
    /// until it stays so for some seconds, since one service's end is another's beginning.
    static void awaitRest(Suite suite) {
        await().atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .during(Duration.ofSeconds(4))
                .until(() -> isAtRest(suite));
    }

    private static boolean isAtRest(Suite suite) throws SQLException, IOException, InterruptedException {
        long left = 0;
        for (var service : SERVICES) {
            left += Long.parseLong(
                    rows(suite, "select count(*) from " + service + ".outbox").getFirst());
            left += lag(suite, service);
        }
        return left == 0
                && rows(suite, "select count(*) from outreach.messages where stage in ('PLANNED', 'CLAIMED')")
                        .equals(List.of("0"));
    }

    /// A service that does not answer, whose consumers do not run, or that does not know its lag is not at rest.
    private static long lag(Suite suite, String service) throws IOException, InterruptedException {
        var metrics = URI.create(suite.address(service + "-service-management") + "/q/metrics");
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString())
                    .body()
                    .lines()
                    .mapToLong(Books::left)
                    .sum();
        }
    }

    private static long left(String line) {
        var value = line.substring(line.lastIndexOf(' ') + 1);
        if (line.startsWith("rung_consumer_lag{")) {
            var lag = Double.parseDouble(value);
            return Double.isNaN(lag) ? 1 : (long) lag;
        }
        return line.startsWith("rung_consumer_running{") && Double.parseDouble(value) < 1 ? 1 : 0;
    }

    static List<String> rows(Suite suite, String query) throws SQLException {
        var rows = new ArrayList<String>();
        try (var server = DriverManager.getConnection(
                        "jdbc:postgresql://" + suite.address("postgres") + "/rung", "postgres", "postgres");
                var statement = server.createStatement();
                var found = statement.executeQuery(query)) {
            while (found.next()) {
                var row = new ArrayList<String>();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    row.add(String.valueOf(found.getString(column)));
                }
                rows.add(String.join(" ", row));
            }
        }
        return rows.stream().sorted().toList();
    }

    /// Nobody is told twice, and the mails are those that the ledger says were sent.
    void hold() {
        var seen = new TreeMap<String, Integer>();
        inboxes.forEach(row -> seen.merge(row, 1, Integer::sum));
        assertThat(seen.values()).containsOnly(1);
        assertThat(facts).allMatch(row -> row.endsWith(" 1"));
        assertThat(mails).isEqualTo((int) messages.stream()
                .filter(row -> row.contains(" EMAIL ") && row.endsWith(" SENT"))
                .count());
    }

    @Override
    public String toString() {
        return "facts=%d accounts=%d standings=%d decisions=%d messages=%d inbox=%d mails=%d"
                .formatted(
                        facts.size(),
                        points.size(),
                        standings.size(),
                        decisions.size(),
                        messages.size(),
                        inboxes.size(),
                        mails);
    }
}

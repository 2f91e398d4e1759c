package dev.rung.platform.participation;

import static java.util.stream.Collectors.joining;

import dev.rung.contracts.customer.MemberStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The rule of who counts, for statements about many customers: `{counts c.customer_id}` in one becomes its condition.
///
/// Where guests take part only those who left or were excluded at any time are looked at; there is an index of them.
@ApplicationScoped
public class ParticipationSql {

    private static final Pattern PLACE = Pattern.compile("\\{counts ([a-z_.]+)}");

    private static final String ONCE_OUT = """
        (out.membership @> '{"enrolments": [{"status": "left"}]}'
          or out.membership @> '{"restrictions": [{"status": "excluded"}]}')""";

    private final ParticipationPolicy policy;
    private final Clock clock;

    ParticipationSql(ParticipationSettings settings, Clock clock) {
        this.policy = settings.policy();
        this.clock = clock;
    }

    /// By the statuses of now.
    public String in(String sql) {
        return PLACE.matcher(sql).replaceAll(found -> Matcher.quoteReplacement(condition(found.group(1))));
    }

    private String condition(String customer) {
        return policy.counts(MemberStatus.GUEST)
                ? "not exists (select 1 from known_customer out where out.customer_id = %s and %s and %s in (%s))"
                        .formatted(
                                customer,
                                ONCE_OUT,
                                status("out"),
                                quoted(ParticipationPolicy.codes(status -> !policy.counts(status))))
                : "exists (select 1 from known_customer part where part.customer_id = %s and %s in (%s))"
                        .formatted(customer, status("part"), quoted(ParticipationPolicy.codes(policy::counts)));
    }

    private String status(String table) {
        return "member_status(%s.membership, timestamptz '%s')".formatted(table, clock.instant());
    }

    private static String quoted(List<String> codes) {
        return codes.stream().map("'%s'"::formatted).collect(joining(", "));
    }
}

package dev.rung.platform.participation;

import static java.util.stream.Collectors.joining;

import dev.rung.contracts.customer.MemberStatus;
import dev.rung.platform.rows.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The rule of who counts, for statements about many customers: `{counts c.customer_id}` in one becomes
/// its condition.
///
/// Where guests take part only those who left or were excluded at any time are looked at; there is an index of
/// them. The moment is a parameter, so that a statement has one text, and its plan is kept.
@ApplicationScoped
public class ParticipationSql {

    private static final Pattern PLACE = Pattern.compile("\\{counts ([a-z_.]+)}");

    private static final Pattern UNHEARD = Pattern.compile("\\{unheard ([a-z_.]+)}");

    private static final String MOMENT = "cast(cast(:countedAt as text) as timestamptz)";

    private static final String ONCE_OUT = """
        (out.membership @> '{"enrolments": [{"status": "left"}]}'
          or out.membership @> '{"restrictions": [{"status": "excluded"}]}')""";

    private final ParticipationPolicy policy;
    private final JsonRows rows;
    private final Clock clock;

    ParticipationSql(ParticipationSettings settings, JsonRows rows, Clock clock) {
        this.policy = settings.policy();
        this.rows = rows;
        this.clock = clock;
    }

    /// Reads by the statuses of now.
    ///
    /// @param parameters of the statement, which casts each to its type
    public <T> Uni<List<T>> read(String sql, Map<String, ?> parameters, Class<T> type) {
        return read(sql, parameters, clock.instant(), type);
    }

    public <T> Uni<List<T>> read(String sql, Map<String, ?> parameters, Instant moment, Class<T> type) {
        var statement = in(sql, MOMENT);
        if (statement.equals(sql)) {
            return rows.read(sql, parameters, type);
        }
        var all = new HashMap<String, Object>(parameters);
        all.put("countedAt", moment.toString());
        return rows.read(statement, all, type);
    }

    /// @param moment of which the statuses are: an expression, once for each place
    public String in(String sql, String moment) {
        return PLACE.matcher(sql).replaceAll(found -> Matcher.quoteReplacement(condition(found.group(1), moment)));
    }

    /// Whether it is not known yet if somebody takes part: `{unheard c.customer_id}` in a statement becomes it.
    /// Where guests take part, they do until another status is told.
    public String withUnheard(String sql) {
        return UNHEARD.matcher(sql)
                .replaceAll(found -> policy.counts(MemberStatus.GUEST)
                        ? "false"
                        : Matcher.quoteReplacement(
                                "not exists (select 1 from known_customer heard where heard.customer_id = %s)"
                                        .formatted(found.group(1))));
    }

    private String condition(String customer, String moment) {
        return policy.counts(MemberStatus.GUEST)
                ? """
                not exists (select 1 from known_customer out, (select %s as moment) asked
                     where out.customer_id = %s and %s and not %s)""".formatted(moment, customer, ONCE_OUT, counts("out"))
                : """
                exists (select 1 from known_customer part, (select %s as moment) asked
                     where part.customer_id = %s and %s)""".formatted(moment, customer, counts("part"));
    }

    /// The status is that of [ParticipationPolicy#decisive].
    private String counts(String table) {
        return """
            case member_status(%1$s.membership, asked.moment)
                when 'frozen' then enrolled_status(%1$s.membership, asked.moment)
                else member_status(%1$s.membership, asked.moment) end in (%2$s)""".formatted(table, quoted(ParticipationPolicy.codes(policy::counts)));
    }

    private static String quoted(List<String> codes) {
        return codes.stream().map("'%s'"::formatted).collect(joining(", "));
    }
}

package dev.rung.benefits.earning.version;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.benefits.earning.rules.EarningRule;
import dev.rung.benefits.earning.rules.EarningRules;
import dev.rung.benefits.earning.rules.RuleProposal;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The rules that count: those of the file, then those that were published. What is published never changes
/// and is always the newest, so only what is newer than what was read before is read.
@Startup // a broken file stops the start
@ApplicationScoped
public class PublishedRules {

    private static final String NEWER = """
        select version, document, effective_on from earning_rule_versions
        where state = 'PUBLISHED' and version > cast(:newest as int) order by version\
        """;

    private final EarningRuleVersions versions;
    private final JsonRows rows;
    private final JsonText json;
    private volatile EarningRules known;

    PublishedRules(
            EarningRuleVersions versions, JsonRows rows, JsonText json, EarningTerms terms, ObjectMapper mapper) {
        this.versions = versions;
        this.rows = rows;
        this.json = json;
        this.known = RulesFile.read(terms.rules(), mapper);
    }

    public Uni<EarningRules> current() {
        var before = known;
        return rows.read(NEWER, Map.of("newest", before.newest().version()), PublishedRow.class)
                .map(found -> found.isEmpty() ? before : remember(before, found));
    }

    /// A version as if it had always counted, whether or not it ever does. Needs the caller's session; fails
    /// with 404 where there is none.
    public Uni<EarningRule> asWritten(int version) {
        return versions.one(version)
                .map(found -> json.read(found.text(), RuleProposal.class).rule(version, LocalDate.EPOCH));
    }

    private EarningRules remember(EarningRules before, List<PublishedRow> found) {
        var all = new EarningRules(
                Stream.concat(before.versions().stream(), found.stream().map(this::rule))
                        .toList());
        known = all;
        return all;
    }

    private EarningRule rule(PublishedRow row) {
        return json.read(row.document(), RuleProposal.class).rule(row.version(), row.effectiveOn());
    }

    @RegisterForReflection
    record PublishedRow(int version, String document, LocalDate effectiveOn) {}
}

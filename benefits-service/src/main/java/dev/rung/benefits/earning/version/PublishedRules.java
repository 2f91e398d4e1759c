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
import org.jboss.logging.Logger;

/// The rules that count: those of the file, then those that were published. What is published never changes
/// and is always the newest, so only what is newer than what was read before is read.
///
/// A version has one meaning for good: where the file has gained one of the number of a published version, or a
/// later one, the published one counts, and the log says so.
@Startup // a broken file stops the start
@ApplicationScoped
public class PublishedRules {

    private static final Logger LOG = Logger.getLogger(PublishedRules.class);

    private static final String NEWER = """
            select version, document, effective_on from earning_rule_versions
            where state = 'PUBLISHED' and version > cast(:newest as int) order by version""";

    private final EarningRuleVersions versions;
    private final JsonRows rows;
    private final JsonText json;
    private final EarningRules ofFile;
    private volatile List<EarningRule> published = List.of();

    PublishedRules(
            EarningRuleVersions versions, JsonRows rows, JsonText json, EarningTerms terms, ObjectMapper mapper) {
        this.versions = versions;
        this.rows = rows;
        this.json = json;
        this.ofFile = RulesFile.read(terms.rules(), mapper);
    }

    public Uni<EarningRules> current() {
        var before = published;
        var newest = before.isEmpty() ? 0 : before.getLast().version();
        return rows.read(NEWER, Map.of("newest", newest), PublishedRow.class)
                .map(found -> together(found.isEmpty() ? before : remember(before, found)));
    }

    /// A version as if it had always counted, whether or not it ever does. Needs the caller's session; fails
    /// with 404 where there is none.
    public Uni<EarningRule> asWritten(int version) {
        return versions.one(version)
                .map(found -> json.read(found.text(), RuleProposal.class).rule(version, LocalDate.EPOCH));
    }

    private List<EarningRule> remember(List<EarningRule> before, List<PublishedRow> found) {
        var all = Stream.concat(before.stream(), found.stream().map(this::rule)).toList();
        var ignored = ofFile.versions().size()
                + all.size()
                - ofFile.followedBy(all).versions().size();
        if (before.isEmpty() && ignored > 0) {
            LOG.warnf(
                    "Versions of the earning rules' file do not count: published ones have their numbers or dates ignored=%d firstPublished=%d",
                    ignored, all.getFirst().version());
        }
        published = all;
        return all;
    }

    private EarningRules together(List<EarningRule> newer) {
        return newer.isEmpty() ? ofFile : ofFile.followedBy(newer);
    }

    private EarningRule rule(PublishedRow row) {
        return json.read(row.document(), RuleProposal.class).rule(row.version(), row.effectiveOn());
    }

    @RegisterForReflection
    record PublishedRow(int version, String document, LocalDate effectiveOn) {}
}

package dev.rung.benefits.catalogue;

import dev.rung.benefits.catalogue.Benefits.NewVersion;
import dev.rung.benefits.catalogue.terms.BenefitContent;
import dev.rung.benefits.catalogue.terms.ContentReading;
import dev.rung.benefits.catalogue.terms.ContentReading.InvalidContent;
import dev.rung.benefits.catalogue.terms.ContentReading.ValidContent;
import dev.rung.benefits.document.DocumentFlaw;
import dev.rung.platform.audit.Audit;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.locale.Text;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.store.Store;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/// Adds, changes and retires benefits, in the caller's transaction. The lock on the newest version makes one
/// of two writers the later one.
@ApplicationScoped
class WritingBenefits {

    private final Benefits benefits;
    private final JsonText json;
    private final Audit audit;
    private final Store store;
    private final Clock clock;

    WritingBenefits(Benefits benefits, JsonText json, Audit audit, Store store, Clock clock) {
        this.benefits = benefits;
        this.json = json;
        this.audit = audit;
        this.store = store;
        this.clock = clock;
    }

    Uni<Benefit> add(String code, BenefitContent content, String author) {
        return addVersion(code, 1, sound(code, content), author).chain(added -> {
            if (!added) {
                throw Problem.of(409, "benefit-code-used").with("code", code).asException();
            }
            return benefits.one(code, 1).call(benefit -> book(author, "benefit.added", benefit));
        });
    }

    /// In place where no package names it, else as a new version; the older one stays as it is.
    Uni<Benefit> change(String code, BenefitContent content, String author) {
        sound(code, content);
        return benefits.lockNewest(code)
                .invoke(WritingBenefits::mustBeOffered)
                .invoke(benefit -> mustBeOfKind(benefit, content))
                .chain(benefit -> benefits.isNamed(benefit)
                        .chain(named ->
                                named ? nextVersion(benefit, content, author) : inPlace(benefit, content, author)))
                .call(benefit -> book(author, "benefit.changed", benefit));
    }

    /// Packages that name it keep it; a new one cannot.
    Uni<Benefit> retire(String code, String author) {
        return benefits.lockNewest(code)
                .invoke(WritingBenefits::mustBeOffered)
                .invoke(benefit -> benefit.retiredAt = clock.instant())
                .call(benefit -> book(author, "benefit.retired", benefit));
    }

    private Uni<Benefit> nextVersion(Benefit before, BenefitContent content, String author) {
        return addVersion(before.code, before.version + 1, content, author).chain(added -> {
            if (!added) {
                throw Problem.of(409, "benefit-changed").asException();
            }
            return benefits.one(before.code, before.version + 1);
        });
    }

    private Uni<Benefit> inPlace(Benefit benefit, BenefitContent content, String author) {
        benefit.content = json.write(content);
        benefit.author = author;
        benefit.writtenAt = clock.instant();
        return benefits.persistAndFlush(benefit);
    }

    private Uni<Boolean> addVersion(String code, int version, BenefitContent content, String author) {
        return benefits.add(
                new NewVersion(code, version, content.kind(), json.write(content), author, clock.instant()));
    }

    private BenefitContent sound(String code, BenefitContent content) {
        return switch (ContentReading.of(code, 1, content, store.currency())) {
            case ValidContent _ -> content;
            case InvalidContent(var flaws) -> throw DocumentFlaw.refusal("benefit-unsound", flaws);
        };
    }

    private static void mustBeOffered(Benefit benefit) {
        if (benefit.retiredAt != null) {
            throw Problem.of(409, "benefit-retired").with("code", benefit.code).asException();
        }
    }

    private static void mustBeOfKind(Benefit benefit, BenefitContent content) {
        if (!benefit.kind.equals(content.kind())) {
            throw DocumentFlaw.refusal(
                    "benefit-unsound",
                    List.of(new DocumentFlaw("kind", Text.of("reason.equal").with("value", benefit.kind))));
        }
    }

    private Uni<Void> book(String author, String action, Benefit benefit) {
        return audit.record(author, action, benefit.code, Map.of("version", benefit.version, "kind", benefit.kind));
    }
}

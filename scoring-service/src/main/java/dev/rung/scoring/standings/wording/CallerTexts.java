package dev.rung.scoring.standings.wording;

import dev.rung.contracts.Money;
import dev.rung.contracts.TierRef;
import dev.rung.contracts.customer.MemberStatus;
import dev.rung.contracts.scoring.AssessmentEvent.Assessed;
import dev.rung.contracts.scoring.AssessmentEvent.Next;
import dev.rung.platform.locale.CallerLanguage;
import dev.rung.platform.store.Store;
import jakarta.enterprise.context.RequestScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How names and amounts are told to the caller: in their language, in the store's currency.
@RequestScoped
public class CallerTexts {

    /// @param name in the caller's language
    public record TierName(String code, String name) {}

    private final CallerLanguage language;
    private final Store store;

    public CallerTexts(CallerLanguage language, Store store) {
        this.language = language;
        this.store = store;
    }

    public TierName name(TierRef tier) {
        return new TierName(tier.code(), pick(tier.names()));
    }

    /// @param texts the same in several languages, by BCP 47 tag
    public String pick(Map<String, String> texts) {
        return language.pick(texts);
    }

    public String phrase(Function<TierPhrases, String> sentence) {
        return sentence.apply(phrases());
    }

    /// The caller's language for an answer that is written after the request has ended.
    public TierPhrases phrases() {
        return new TierPhrases(language.texts());
    }

    /// Where a customer stands, for them to read.
    public List<String> sentences(Assessed assessed) {
        return new Sentences(store.zone(), store.currency())
                .of(assessed).stream().map(this::phrase).toList();
    }

    /// The same for a member who has done nothing yet.
    public List<String> entrySentences(TierRef lowest, @Nullable Next next) {
        return new Sentences(store.zone(), store.currency())
                .ofEntry(lowest, next).stream().map(this::phrase).toList();
    }

    /// For those whose member status lets them hold no tier.
    ///
    /// @param way back to a tier, by its key
    /// @param onReturn the tier that their facts give
    public List<String> sentencesWithoutTier(MemberStatus status, String way, String onReturn) {
        return Stream.of("standing.without-tier." + status.code(), "standing.on-return." + way)
                .map(key -> phrases().say(key, Map.of("tier", onReturn)))
                .toList();
    }

    /// In which the store has its business dates.
    public ZoneId zone() {
        return store.zone();
    }

    /// With the digits that the currency has, and more where a price had more.
    public Money money(BigDecimal amount) {
        int digits =
                Math.max(amount.scale(), Currency.getInstance(store.currency()).getDefaultFractionDigits());
        return new Money(amount.setScale(digits, RoundingMode.UNNECESSARY), store.currency());
    }
}

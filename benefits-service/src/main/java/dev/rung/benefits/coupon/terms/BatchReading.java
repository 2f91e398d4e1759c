package dev.rung.benefits.coupon.terms;

import dev.rung.benefits.catalogue.terms.ContentReading;
import dev.rung.benefits.catalogue.terms.FieldChecks;
import dev.rung.benefits.coupon.terms.CouponValidity.Between;
import dev.rung.benefits.coupon.terms.CouponValidity.DaysAfterIssue;
import dev.rung.benefits.document.DocumentFlaw;
import dev.rung.platform.locale.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// The outcome of reading a batch of coupons.
public sealed interface BatchReading {

    record ValidBatch(CouponOffer offer) implements BatchReading {}

    /// @param flaws all there are
    record InvalidBatch(List<DocumentFlaw> flaws) implements BatchReading {}

    int LONGEST_DAYS = 3660;
    int LARGEST_PER_CUSTOMER = 1000;
    int LARGEST_TOTAL = 100_000_000;

    /// Reads it as people write it.
    ///
    /// @param currency the store's
    static BatchReading of(BatchContent content, String currency) {
        return read(content, currency, true);
    }

    /// Reads one that was kept: sound when it was written, in another currency too, it is readable for ever.
    static CouponOffer kept(BatchContent content) {
        return switch (read(content, content.terms().currency(), false)) {
            case ValidBatch(var offer) -> offer;
            case InvalidBatch(var flaws) ->
                throw new IllegalStateException("A batch of coupons cannot be read: " + flaws);
        };
    }

    private static BatchReading read(BatchContent content, String currency, boolean isNew) {
        var checks = new FieldChecks(currency);
        var kind = CouponKind.of(content.kind());
        if (kind.isEmpty()) {
            checks.refuse("kind", oneOf(CouponKind.codes()));
        }
        var codes = CodeSource.of(content.codes());
        if (codes.isEmpty()) {
            checks.refuse("codes", oneOf(CodeSource.codes()));
        }
        checks.texts("names", content.names(), ContentReading.LONGEST_NAME);
        checks.texts("descriptions", content.descriptions(), ContentReading.LONGEST_DESCRIPTION);
        limits(content, checks);
        var validity = validity(content, checks);
        var terms = kind.map(known -> CouponTermsReading.read(known, content.terms(), checks));
        if (isNew) {
            terms.ifPresent(known -> CouponTermsReading.mustLeaveSomethingToPay(known, checks));
        }
        if (terms.isEmpty() || codes.isEmpty() || !checks.flaws().isEmpty()) {
            return new InvalidBatch(checks.flaws());
        }
        return new ValidBatch(new CouponOffer(
                terms.get(),
                codes.get(),
                validity,
                Map.copyOf(content.names()),
                Map.copyOf(content.descriptions()),
                content.perCustomer(),
                content.total()));
    }

    private static void limits(BatchContent content, FieldChecks checks) {
        if (content.perCustomer() != null) {
            checks.number("perCustomer", content.perCustomer(), 1, LARGEST_PER_CUSTOMER);
        }
        if (content.total() != null) {
            checks.number("total", content.total(), 1, LARGEST_TOTAL);
        }
    }

    private static CouponValidity validity(BatchContent content, FieldChecks checks) {
        var from = content.validFrom();
        var until = content.validUntil();
        if (content.validDays() != null) {
            if (from != null || until != null) {
                checks.refuse("validDays", Text.of("reason.days-or-dates"));
            }
            return new DaysAfterIssue(checks.number("validDays", content.validDays(), 1, LONGEST_DAYS));
        }
        if (from == null || until == null) {
            checks.refuse(from == null ? "validFrom" : "validUntil", Text.of("reason.given"));
            return new Between(LocalDate.EPOCH, LocalDate.EPOCH);
        }
        if (until.isBefore(from)) {
            checks.refuse("validUntil", Text.of("reason.not-before").with("first", from.toString()));
        }
        return new Between(from, until);
    }

    private static Text oneOf(List<String> choices) {
        return Text.of("reason.one-of").with("choices", String.join(", ", choices));
    }
}

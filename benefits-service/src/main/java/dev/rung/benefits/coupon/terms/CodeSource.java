package dev.rung.benefits.coupon.terms;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Where the codes of a batch come from.
public enum CodeSource {
    /// Made here, each for one coupon.
    GENERATED,
    /// Uploaded, each for one coupon; never mixed with codes that are made here.
    IMPORTED,
    /// One code for many customers, chosen by people: it is no secret.
    SHARED;

    /// As clients and the database read it.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<CodeSource> of(String code) {
        return Arrays.stream(values())
                .filter(source -> source.code().equals(code))
                .findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(CodeSource::code).toList();
    }
}

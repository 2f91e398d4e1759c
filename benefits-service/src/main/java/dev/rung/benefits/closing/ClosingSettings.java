package dev.rung.benefits.closing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// The accounts of the journal, as the store's own books call them. The defaults are those of the Chinese
/// chart of accounts.
@ConfigMapping(prefix = "rung.points.closing")
interface ClosingSettings {

    /// The debt for points: 合同负债.
    @WithDefault("2205")
    String liabilityAccount();

    /// Sales, from which the share of points is put off, and to which it comes back: 主营业务收入.
    @WithDefault("6001")
    String revenueAccount();

    /// Points that belong to no sale, such as those of sign-ins or of goodwill: 销售费用.
    @WithDefault("6601")
    String expenseAccount();
}

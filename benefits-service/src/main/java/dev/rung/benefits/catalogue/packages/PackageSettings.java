package dev.rung.benefits.catalogue.packages;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "rung.benefits.packages")
interface PackageSettings {

    /// The share of a list price, in percent, that every discount of a package must leave to be paid: guards
    /// the margin against a mistyped discount, and against several that add up.
    @WithDefault("50")
    int discountFloor();
}

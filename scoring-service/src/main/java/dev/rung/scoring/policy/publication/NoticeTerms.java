package dev.rung.scoring.policy.publication;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;

@ConfigMapping(prefix = "rung.policies")
interface NoticeTerms {

    /// How long before it counts a policy that makes anything harder is published. A week has one weekend, when
    /// most people shop.
    @WithDefault("P7D")
    Duration notice();

    /// How far ahead a policy is published. A published version is not withdrawn, and no refresh overtakes it,
    /// so a slip of the keyboard (2062 for 2026) would stop refreshes for good. A calendar cycle is a year: the
    /// next one begins within that.
    @WithDefault("P1Y")
    Period ahead();
}

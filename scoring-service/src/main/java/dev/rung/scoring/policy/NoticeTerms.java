package dev.rung.scoring.policy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "rung.policies")
interface NoticeTerms {

    /// How long before it counts a policy that makes anything harder is published. A week has one weekend, when most
    /// people shop.
    @WithDefault("P7D")
    Duration notice();
}

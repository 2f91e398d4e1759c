package dev.rung.benefits.ladder;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

@ConfigMapping(prefix = "rung.benefits.ladder")
interface LadderSettings {

    /// The codes of the tiers from the lowest to the highest, as long as no policy was published: those of the
    /// policy that scoring-service is shipped with.
    @WithDefault("regular,bronze,silver,gold,diamond")
    List<String> shipped();
}

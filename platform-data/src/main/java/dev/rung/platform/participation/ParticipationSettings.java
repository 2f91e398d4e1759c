package dev.rung.platform.participation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "rung.participation")
public interface ParticipationSettings {

    /// Whether customers who never joined take part: earn and spend points, use coupons and benefits, hold a
    /// tier, get the offers they consented to and the notices of tiers, and are counted. Answers to feedback
    /// go to everybody. On, since many stores have every customer take part; a store whose members agree to
    /// terms first turns it off, for all services alike, before it opens.
    @WithDefault("true")
    boolean guests();

    default ParticipationPolicy policy() {
        return new ParticipationPolicy(guests());
    }
}

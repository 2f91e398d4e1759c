package dev.rung.benefits.participation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "rung.points.participation")
interface ParticipationSettings {

    /// Whether customers who never joined earn and spend points. On, since many stores have every customer take part; a
    /// store whose members agree to terms first turns it off before it opens.
    @WithDefault("true")
    boolean guests();
}

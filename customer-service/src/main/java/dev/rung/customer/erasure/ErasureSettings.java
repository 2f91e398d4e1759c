package dev.rung.customer.erasure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "rung.erasure")
interface ErasureSettings {

    /// How long the services may take to confirm that they erased a customer, before somebody is called. They
    /// take seconds where all of them run; the law gives weeks.
    @WithDefault("PT24H")
    Duration overdueAfter();
}

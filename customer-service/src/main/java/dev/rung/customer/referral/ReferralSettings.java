package dev.rung.customer.referral;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "rung.referrals")
interface ReferralSettings {

    /// How many customers may come by one member's code. All of an inviter's rewards are counted together
    /// whenever one of them changes, so a code that is known to everybody costs more with each who gives it.
    @WithDefault("500")
    int mostPerInviter();

    /// How many codes a member may give in an hour that are not accepted. Who types a code wrongly needs a few;
    /// with more, codes could be tried.
    @WithDefault("10")
    int triesPerHour();
}

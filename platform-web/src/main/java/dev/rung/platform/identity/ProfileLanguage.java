package dev.rung.platform.identity;

import dev.rung.platform.locale.LanguagePolicy;
import dev.rung.platform.locale.MessageBundles;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Asks for the language of a customer's profile where the customer asks for none that there is. Every answer
/// follows, a refusal too, whoever gives it: all of them look at `Accept-Language` alone.
@ApplicationScoped
class ProfileLanguage {

    private static final Logger LOG = Logger.getLogger(ProfileLanguage.class);

    /// After authentication (200), before the paths' permissions (100).
    private static final int AFTER_AUTHENTICATION = 150;

    /// A refusal that needs no database is not kept waiting for one.
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Instance<ProfileLocales> profiles;

    ProfileLanguage(Instance<ProfileLocales> profiles) {
        this.profiles = profiles;
    }

    void register(@Observes Filters filters) {
        if (profiles.isResolvable()) {
            filters.register(this::askFor, AFTER_AUTHENTICATION);
        }
    }

    private void askFor(RoutingContext ctx) {
        var accepted = ctx.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        customer(ctx)
                .filter(_ -> LanguagePolicy.asksForNone(MessageBundles.languages(), accepted))
                .ifPresentOrElse(customer -> askFor(ctx, customer, accepted), ctx::next);
    }

    /// An answer in the store's language is better than none.
    private void askFor(RoutingContext ctx, String customer, @Nullable String accepted) {
        var here = ctx.vertx().getOrCreateContext();
        profiles.get()
                .localeOf(customer)
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .invoke(failure -> LOG.warn("A customer's language is not known", failure))
                .onFailure()
                .recoverWithItem(Optional.empty())
                .emitOn(task -> here.runOnContext(_ -> task.run()))
                .subscribe()
                .with(locale -> {
                    locale.map(tag -> LanguagePolicy.orElse(accepted, tag))
                            .ifPresent(asked -> ctx.request().headers().set(HttpHeaders.ACCEPT_LANGUAGE, asked));
                    if (!ctx.response().ended()) {
                        ctx.next();
                    }
                });
    }

    private static Optional<String> customer(RoutingContext ctx) {
        return ctx.user() instanceof QuarkusHttpUser user
                ? Caller.externalId(user.getSecurityIdentity())
                : Optional.empty();
    }
}

package dev.rung.customer.group;

import dev.rung.customer.group.rule.RuleNode;
import dev.rung.customer.group.rule.RuleWords;
import dev.rung.platform.identity.Roles;
import dev.rung.platform.locale.CallerLanguage;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;

@Path("groups/preview")
class GroupPreviewResource {

    private final KeepingGroups keeping;
    private final Previewing previewing;
    private final CallerLanguage language;

    GroupPreviewResource(KeepingGroups keeping, Previewing previewing, CallerLanguage language) {
        this.keeping = keeping;
        this.previewing = previewing;
        this.language = language;
    }

    /// How many customers a rule would take in now, with the ids of some of them. Nothing is kept.
    @POST
    @RolesAllowed({Roles.MARKETER, Roles.ANALYST, Roles.ADMIN})
    public Uni<PreviewView> preview(@NotNull @Valid PreviewRequest request) {
        var texts = language.texts();
        return Panache.withSession(() -> keeping.preview(request.rule()))
                .chain(asked -> previewing
                        .count(asked.rule())
                        .map(counted -> new PreviewView(
                                counted.count(),
                                counted.customers(),
                                counted.sample(),
                                new RuleWords(texts, asked.names()).of(asked.rule()))));
    }

    record PreviewRequest(@NotNull RuleNode rule) {}

    /// @param customers how many were looked at
    /// @param sample the storefront's ids of the first of them
    /// @param words the rule as a sentence, in the caller's language
    record PreviewView(long count, long customers, List<String> sample, String words) {}
}

package dev.rung.benefits.coupon.code;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;

import dev.rung.benefits.coupon.code.CouponCodes.CouponCode;
import dev.rung.platform.idempotency.IdempotencyKey;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.locale.CallerLanguage;
import dev.rung.platform.locale.MessageBundle;
import dev.rung.platform.locale.Text;
import dev.rung.platform.openapi.Refuses;
import dev.rung.platform.page.Page;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The codes of a batch of coupons. Each is worth money to whoever has it, so few may read them.
@Path("coupon-batches/{id}")
@RolesAllowed({BENEFITS_MANAGER, ADMIN})
class CodeResource {

    private final CouponCodes codes;
    private final SupplyingCodes supplying;
    private final Caller caller;
    private final CallerLanguage language;

    CodeResource(CouponCodes codes, SupplyingCodes supplying, Caller caller, CallerLanguage language) {
        this.codes = codes;
        this.supplying = supplying;
        this.caller = caller;
        this.language = language;
    }

    /// The codes of a batch, in the order of their normal form.
    @GET
    @Path("codes")
    @WithSession
    public Uni<Page<CodeView>> list(
            @RestPath UUID id,
            @RestQuery @Nullable String after,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        return codes.page(id, after, limit + 1)
                .map(found -> Page.of(found, limit, CouponCode::normal).map(CodeView::of));
    }

    /// Makes codes that nobody can guess.
    ///
    /// Up to 100,000 at once; the same key makes them once, however often it is sent.
    @POST
    @Path("codes")
    @WithTransaction
    @Refuses(status = 409, when = "The codes of this batch are not made here.")
    @Refuses(status = 422, when = "The Idempotency-Key came with another request before.")
    public Uni<SupplyView> make(
            @RestPath UUID id,
            @NotNull @Valid CodeWish wish,
            @RestHeader("Idempotency-Key") @NotNull @Size(min = 1, max = 200) String key) {
        var length = Objects.requireNonNullElse(wish.length(), CodeAlphabet.USUAL);
        return supplying
                .make(id, wish.count(), length, new IdempotencyKey(caller.name(), "coupon-codes", key))
                .replaceWith(new SupplyView(wish.count(), length, CodeAlphabet.bits(length)));
    }

    /// Takes in codes that were made elsewhere.
    ///
    /// One in each line, with or without the head `code`. Each line that is refused is told. The same file may
    /// be sent again: codes that are there already change nothing.
    @POST
    @Path("code-imports")
    @Consumes("text/csv")
    @Blocking
    @Refuses(status = 409, when = "The codes of this batch are not imported.")
    public ImportView add(@RestPath UUID id, @NotNull InputStream body) throws IOException {
        var texts = language.texts();
        return ImportView.of(supplying.add(id, body, caller.name()), texts);
    }

    /// Says which code is shared.
    ///
    /// It can be said again, and not be changed.
    @PUT
    @Path("shared-code")
    @WithTransaction
    @Refuses(status = 409, when = "The batch has another code or none that is shared, or the code is another batch's.")
    @Refuses(status = 422, when = "It can be no code; `errors` says why.")
    public Uni<CodeView> share(@RestPath UUID id, @NotNull @Valid SharedCode request) {
        return supplying.share(id, request.code(), caller.name()).map(CodeView::of);
    }

    /// @param length of each, without hyphens; null: 16
    record CodeWish(
            @NotNull @Min(1) @Max(100_000) Integer count,

            @Nullable @Min(CodeAlphabet.SHORTEST) @Max(CodeAlphabet.LONGEST)
            Integer length) {}

    record SharedCode(@NotNull @Size(min = 1, max = 100) String code) {}

    /// @param bits how much chance is in each code
    record SupplyView(int made, int length, int bits) {}

    /// @param free whether no customer has it
    record CodeView(String code, boolean free) {

        static CodeView of(CouponCode code) {
            return new CodeView(code.written(), code.free());
        }
    }

    /// @param present were there before, or came twice in the file
    /// @param refusals how many lines were refused
    /// @param refused the first thousand of them
    record ImportView(int added, int present, int refusals, List<RefusalView> refused) {

        static ImportView of(ImportingCodes.CodeImport done, MessageBundle texts) {
            return new ImportView(
                    done.added(),
                    done.present(),
                    done.refusals(),
                    done.refused().stream()
                            .map(one -> new RefusalView(
                                    one.line(),
                                    one.flaw().code(),
                                    texts.say(
                                            Text.of("coupon-code." + one.flaw().code()))))
                            .toList());
        }
    }

    /// @param code `too-short`, `too-long`, `characters` or `of-another-batch`
    /// @param reason in the caller's language
    record RefusalView(int line, String code, String reason) {}
}

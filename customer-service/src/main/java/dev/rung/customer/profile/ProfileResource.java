package dev.rung.customer.profile;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import dev.rung.customer.contact.ContactPoint;
import dev.rung.customer.register.LanguageTag;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.ExternalId;
import dev.rung.platform.identity.Roles;
import dev.rung.platform.openapi.Refuses;
import dev.rung.platform.store.Store;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("customers/{externalId}")
class ProfileResource {

    private static final String PHONE = "\\+?[0-9][0-9 -]{4,19}";

    private final Profiling profiling;
    private final Store store;
    private final Caller caller;

    ProfileResource(Profiling profiling, Store store, Caller caller) {
        this.profiling = profiling;
        this.store = store;
        this.caller = caller;
    }

    /// Creates or replaces a customer's profile.
    ///
    /// Creates or replaces: a field left out is emptied, locale and time zone become the store's.
    @PUT
    @RolesAllowed({Roles.STOREFRONT, Roles.ADMIN})
    @WithTransaction
    @Refuses(status = 409, when = "The customer was erased.")
    public Uni<ProfileView> put(
            @RestPath @Pattern(regexp = ExternalId.TO_REGISTER) String externalId,
            @NotNull @Valid ProfileRequest request) {
        return profiling.put(externalId, request.toChange(store), caller.name()).map(profiling::view);
    }

    /// A customer's profile.
    @GET
    @RolesAllowed({Roles.STOREFRONT, Roles.AGENT, Roles.ADMIN, Roles.CUSTOMER})
    @WithSession
    public Uni<ProfileView> get(@RestPath @Pattern(regexp = ExternalId.PATTERN) String externalId) {
        caller.mustBeAllowedToSee(externalId, Roles.STOREFRONT, Roles.AGENT, Roles.ADMIN);
        return profiling.of(externalId).map(profiling::view);
    }

    /// @param email the address that messages go to
    /// @param phone likewise
    /// @param emails further addresses, or the same one if verified; without `email` the first one is it
    /// @param phones likewise
    record ProfileRequest(
            @Nullable @CodePointLength(min = 1, max = 200) String name,
            @Nullable @Pattern(regexp = "female|male|other") String gender,

            @Nullable @JsonFormat(lenient = OptBoolean.FALSE)
            LocalDate birthday,

            @Nullable @CodePointLength(min = 1, max = 100) String region,

            @Nullable @Email @CodePointLength(min = 1, max = 254) @Schema(format = "email")
            String email,

            @Nullable @Pattern(regexp = PHONE) String phone,

            @Nullable @CodePointLength(min = 1, max = 35) @Schema(pattern = LanguageTag.SHAPE)
            String locale,

            @Nullable @CodePointLength(min = 1, max = 50) @Schema(pattern = ZONE)
            String timeZone,

            @Nullable @Size(max = 50) List<@NotNull @CodePointLength(min = 1, max = 50) String> tags,

            @Nullable @Size(max = 50)
            Map<@CodePointLength(min = 1, max = 50) String, @NotNull @CodePointLength(max = 500) String> attributes,

            @Nullable @Size(max = 20) List<@NotNull @Valid EmailRequest> emails,

            @Nullable @Size(max = 20) List<@NotNull @Valid PhoneRequest> phones) {

        private static final String ZONE = "^(UTC|[A-Za-z0-9_+-]+(/[A-Za-z0-9_+-]+)+)$";

        Profile.ProfileChange toChange(Store store) {
            return new Profile.ProfileChange(
                    Objects.requireNonNullElse(locale, store.locale()),
                    Objects.requireNonNullElse(timeZone, store.zone().getId()),
                    new PersonalData(
                            name,
                            gender,
                            birthday,
                            region,
                            email,
                            phone,
                            Objects.requireNonNullElse(tags, List.of()),
                            Objects.requireNonNullElse(attributes, Map.of()),
                            Objects.requireNonNullElse(emails, List.<EmailRequest>of()).stream()
                                    .map(EmailRequest::point)
                                    .toList(),
                            Objects.requireNonNullElse(phones, List.<PhoneRequest>of()).stream()
                                    .map(PhoneRequest::point)
                                    .toList()));
        }
    }

    /// @param verified whether the customer proved to the shop that it is theirs
    record EmailRequest(
            @NotNull @Email @CodePointLength(min = 1, max = 254) @Schema(format = "email")
            String value,

            @Nullable Boolean verified) {

        ContactPoint point() {
            return new ContactPoint(value, Boolean.TRUE.equals(verified));
        }
    }

    /// @param verified whether the customer proved to the shop that it is theirs
    record PhoneRequest(
            @NotNull @Pattern(regexp = PHONE) String value,
            @Nullable Boolean verified) {

        ContactPoint point() {
            return new ContactPoint(value, Boolean.TRUE.equals(verified));
        }
    }
}

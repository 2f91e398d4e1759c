package dev.rung.customer.profile;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class PersonalKeys implements PanacheRepositoryBase<PersonalKey, UUID> {}

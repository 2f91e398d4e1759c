/// Job `realm`: brings the suite's roles and clients into a realm of Keycloak. Comes in: Keycloak's address, an
/// administrator's login, a file as Keycloak exports it. Goes out: roles and clients. What is there stays as it is.
@NullMarked
package dev.rung.platform.job.realm;

import org.jspecify.annotations.NullMarked;

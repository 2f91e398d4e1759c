/// The real servers that the suite needs: PostgreSQL, Kafka, Keycloak, and a sink for mail.
///
/// In come a folder for their data and the ports; out go launches that a supervisor starts, and
/// questions that tell when each is ready. Preparations (unpacking, formatting, building) are made once
/// and survive being interrupted.
@NullMarked
package dev.rung.local.servers;

import org.jspecify.annotations.NullMarked;

package dev.rung.feedback.agent;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/// Somebody who has opened the desk.
@Entity
class Agent {

    @Id
    String login;

    /// For Hibernate, which fills in every field.
    @SuppressWarnings("NullAway.Init")
    protected Agent() {}
}

package dev.rung.fuzz;

import dev.rung.fuzz.Exchange.Outcome;
import dev.rung.testing.api.Conformity;
import java.util.ArrayList;
import java.util.List;

/// Decides whether an answer to a hostile request is acceptable.
final class AnswerPolicy {

    private final Conformity conformity;

    AnswerPolicy(Conformity conformity) {
        this.conformity = conformity;
    }

    /// @return what is wrong with it, in a few words each; empty where nothing is
    List<String> faults(Attack attack, Outcome outcome) {
        return switch (outcome) {
            case Outcome.TooSlow _ -> List.of("no answer in time");
            case Outcome.Silence _ -> List.of("no answer at all");
            case Outcome.Answered answered -> faults(attack, answered);
        };
    }

    private List<String> faults(Attack attack, Outcome.Answered answered) {
        var faults = new ArrayList<String>();
        if (answered.status() >= 500 && answered.status() != 503) {
            faults.add("an error of ours");
        }
        if (answered.status() == 405
                && Exchange.header(answered.head(), "allow").isEmpty()) {
            faults.add("405 without Allow");
        }
        if (attack.verb().equals("HEAD") || attack.verb().equals("OPTIONS")) {
            return faults;
        }
        var path = attack.path().split("\\?", 2)[0];
        faults.addAll(conformity.faults(new Conformity.Answer(
                attack.verb(), path, answered.status(), answered.contentType(), answered.body())));
        return faults;
    }
}

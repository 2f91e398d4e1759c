package dev.rung.scoring.insight;

import dev.rung.scoring.insight.Person.Move;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;

/// One decision that moved a customer.
///
/// @param at the business time from which on it counts
record Decided(Instant at, String before, String tier) {

    /// The way that one customer's decisions took. Late behaviour brings decisions of the same business time: of these,
    /// each begins where the one before ended.
    ///
    /// @param decided in order of business time
    static List<Move> way(List<Decided> decided, ZoneId zone) {
        var left = new LinkedList<>(decided);
        var moves = new ArrayList<Move>(decided.size());
        while (!left.isEmpty()) {
            var next = moves.isEmpty() ? start(left) : after(moves.getLast().tier(), left);
            left.remove(next);
            moves.add(new Move(next.at().atZone(zone).toLocalDate(), next.tier()));
        }
        return moves;
    }

    private static Decided after(String tier, List<Decided> left) {
        return together(left).stream()
                .filter(each -> each.before().equals(tier))
                .findFirst()
                .orElseGet(left::getFirst);
    }

    /// The first of them, none of whose equals in time leads to it.
    static Decided start(List<Decided> left) {
        var first = together(left);
        return first.stream()
                .filter(each -> first.stream().noneMatch(other -> other.tier().equals(each.before())))
                .findFirst()
                .orElseGet(left::getFirst);
    }

    private static List<Decided> together(List<Decided> left) {
        return left.stream()
                .takeWhile(each -> each.at().equals(left.getFirst().at()))
                .toList();
    }
}

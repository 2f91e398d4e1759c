package dev.rung.benefits.ledger.spending;

import static java.util.Comparator.comparing;

import dev.rung.benefits.ledger.lot.AccountPoints;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The points that the ledger should hold, as anybody would think of them: each is a thing that lies somewhere. It
/// shares no rule with the ledger.
final class PlainPoints {

    enum Place {
        PENDING,
        AVAILABLE,
        RESERVED,
        REDEEMED,
        WITHDRAWN,
        EXPIRED,
        TAKEN_BACK
    }

    static final class Point {

        final PlainLot lot;
        Place place = Place.PENDING;

        @Nullable
        String spend;

        Point(PlainLot lot) {
            this.lot = lot;
        }
    }

    static final class PlainLot {

        final UUID id;
        final UUID owner;
        final int given;
        final LocalDate activeFrom;
        final LocalDate expiresOn;
        final List<Point> points = new ArrayList<>();
        boolean completed;
        int returned;

        PlainLot(UUID id, UUID owner, int given, LocalDate activeFrom, LocalDate expiresOn) {
            this.id = id;
            this.owner = owner;
            this.given = given;
            this.activeFrom = activeFrom;
            this.expiresOn = expiresOn;
            for (int i = 0; i < given; i++) {
                points.add(new Point(this));
            }
        }

        boolean isOver(LocalDate today) {
            return today.isAfter(expiresOn);
        }

        List<Point> in(Place place) {
            return points.stream().filter(point -> point.place == place).toList();
        }

        AccountPoints accounts() {
            return new AccountPoints(
                    in(Place.PENDING).size(),
                    in(Place.AVAILABLE).size(),
                    in(Place.RESERVED).size(),
                    in(Place.REDEEMED).size(),
                    in(Place.WITHDRAWN).size(),
                    in(Place.EXPIRED).size());
        }
    }

    private static final Comparator<PlainLot> FIRST_TO_END = comparing((PlainLot lot) -> lot.expiresOn)
            .thenComparing(lot -> lot.activeFrom)
            .thenComparing(lot -> lot.id);

    final Map<UUID, PlainLot> lots = new LinkedHashMap<>();

    /// Takes back what too many points were given for, lets begin what has begun, and ends what is over.
    void look(PlainLot lot, LocalDate today) {
        takeBack(lot);
        var begun = lot.completed || !today.isBefore(lot.activeFrom);
        if (!lot.in(Place.PENDING).isEmpty()) {
            move(points(lot, Place.PENDING, Place.AVAILABLE), begun ? Place.AVAILABLE : Place.PENDING);
        }
        if (lot.isOver(today)) {
            move(points(lot, Place.PENDING, Place.AVAILABLE), Place.EXPIRED);
        }
    }

    private static void takeBack(PlainLot lot) {
        var tooMany = lot.given
                - lot.returned
                - (int) lot.points.stream()
                        .filter(point -> point.place != Place.TAKEN_BACK)
                        .count();
        for (var place : List.of(Place.PENDING, Place.EXPIRED, Place.AVAILABLE)) {
            for (var point : lot.in(place)) {
                if (tooMany < 0) {
                    point.place = Place.TAKEN_BACK;
                    tooMany++;
                }
            }
        }
    }

    /// In the order in which they are spent.
    List<Point> spendable(Set<UUID> owners, LocalDate today) {
        return lots.values().stream()
                .filter(lot -> owners.contains(lot.owner) && !lot.isOver(today))
                .sorted(FIRST_TO_END)
                .flatMap(lot -> lot.in(Place.AVAILABLE).stream())
                .toList();
    }

    void reserve(String spend, Set<UUID> owners, int points, LocalDate today) {
        for (var point : spendable(owners, today).subList(0, points)) {
            point.place = Place.RESERVED;
            point.spend = spend;
        }
    }

    List<Point> of(String spend, Place place) {
        return lots.values().stream()
                .sorted(FIRST_TO_END.reversed())
                .flatMap(lot -> lot.points.stream())
                .filter(point -> spend.equals(point.spend) && point.place == place)
                .toList();
    }

    /// Those that last longest first.
    void giveBack(List<Point> points, LocalDate today) {
        for (var point : points) {
            point.place = Place.AVAILABLE;
            point.spend = null;
        }
        points.stream().map(point -> point.lot).distinct().forEach(lot -> look(lot, today));
    }

    static void move(List<Point> points, Place place) {
        points.forEach(point -> point.place = place);
    }

    private static List<Point> points(PlainLot lot, Place one, Place other) {
        Predicate<Point> there = point -> point.place == one || point.place == other;
        return lot.points.stream().filter(there).toList();
    }
}

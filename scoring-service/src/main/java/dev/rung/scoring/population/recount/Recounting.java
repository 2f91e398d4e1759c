package dev.rung.scoring.population.recount;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.platform.store.Store;
import dev.rung.scoring.assessment.program.TierProgram;
import dev.rung.scoring.population.scan.PopulationMember;
import dev.rung.scoring.stream.intake.CustomerRecount;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Reads the log once and keeps what concerns some customers.
@ApplicationScoped
public class Recounting {

    private final BehaviourLog log;
    private final RecountTerms terms;
    private final ObjectMapper json;
    private final Store store;
    private final Clock clock;

    Recounting(BehaviourLog log, RecountTerms terms, ObjectMapper json, Store store, Clock clock) {
        this.log = log;
        this.terms = terms;
        this.json = json;
        this.store = store;
        this.clock = clock;
    }

    /// Memory holds what is known of these customers, not the log.
    ///
    /// @param some not two of the same
    public RecountResult of(List<PopulationMember> some) {
        if (some.isEmpty()) {
            return new RecountResult(List.of(), 0);
        }
        var each = some.stream()
                .map(member -> new MemberRecount(member, new CustomerRecount(json, store.zone())))
                .collect(Collectors.toMap(
                        counting -> counting.member().customerId().toString(), Function.identity()));
        var stretches = log.read(upTo(some), record -> take(record, each));
        var reach = new RecountCoverage(stretches, terms.clockTolerance(), horizon(), store.zone());
        var recounted = each.values().stream()
                .filter(counting -> reach.covers(counting.member().state()))
                .map(MemberRecount::sideBySide)
                .toList();
        return new RecountResult(recounted, some.size() - recounted.size());
    }

    private static void take(ConsumerRecord<String, byte[]> record, Map<String, MemberRecount> each) {
        var counting = record.key() == null ? null : each.get(record.key());
        if (counting != null && counting.wants(record)) {
            counting.recount().add(record.key(), record.value(), record.timestamp());
        }
    }

    /// As far as the furthest of each partition.
    private static Map<Integer, Long> upTo(List<PopulationMember> some) {
        return some.stream()
                .map(member -> member.state().position())
                .collect(Collectors.toMap(position -> position.partition(), position -> position.offset(), Long::max));
    }

    private LocalDate horizon() {
        return LocalDate.now(clock.withZone(store.zone())).minusDays(TierProgram.LONGEST_WINDOW);
    }

    private record MemberRecount(PopulationMember member, CustomerRecount recount) {

        /// The position stored is the fence.
        boolean wants(ConsumerRecord<String, byte[]> record) {
            var position = member.state().position();
            return record.partition() == position.partition() && record.offset() <= position.offset();
        }

        RecountResult.RecountedMember sideBySide() {
            return new RecountResult.RecountedMember(member, recount.counted());
        }
    }
}

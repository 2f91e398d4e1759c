package dev.rung.platform.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.customer.Membership;
import dev.rung.contracts.customer.Membership.Enrolment;
import dev.rung.contracts.customer.Membership.Restriction;
import dev.rung.platform.Transactions;
import dev.rung.platform.rows.JsonRows;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The database's reading of a membership is that of Java: a second one would be a bug.
@QuarkusTest
@WithTestResource(Servers.class)
class MemberStatusFunctionTest {

    private static final Instant START = Instant.parse("2026-03-02T09:30:00Z");
    private static final List<String> CODES = List.of("member", "left", "frozen", "excluded", "of-a-newer-build");

    private static final String READ = """
        select place, member_status(membership, moment) as status, enrolled_status(membership, moment) as enrolled
          from jsonb_to_recordset(:rows) as r(place int, membership jsonb, moment timestamptz) order by place""";

    @Inject
    JsonRows rows;

    @Inject
    Transactions transactions;

    @Test
    void saysWhatJavaSaysOfAnyHistoryAtAnyMoment() {
        var random = new Random(20_260_302);
        var asked =
                IntStream.range(0, 2_000).mapToObj(place -> any(place, random)).toList();

        var told = transactions.runInSession(() -> rows.read(READ, asked, StatusAnswer.class));

        assertThat(told).hasSameSizeAs(asked);
        assertThat(told).allSatisfy(one -> {
            var question = asked.get(one.place());
            var known = question.membership() == null ? Membership.GUEST : question.membership();
            assertThat(one.status())
                    .as(question.toString())
                    .isEqualTo(known.statusAt(question.moment()).code());
            assertThat(one.enrolled())
                    .as(question.toString())
                    .isEqualTo(known.enrolledAt(question.moment()).code());
        });
        assertThat(told.stream().map(StatusAnswer::status).distinct()).hasSize(5);
    }

    private static StatusQuestion any(int place, Random random) {
        var enrolments = IntStream.range(0, random.nextInt(4))
                .mapToObj(_ -> new Enrolment(CODES.get(random.nextInt(2)), moment(random), null, null))
                .toList();
        var restrictions = IntStream.range(0, random.nextInt(4))
                .mapToObj(_ -> new Restriction(
                        CODES.get(2 + random.nextInt(3)),
                        moment(random),
                        random.nextBoolean() ? moment(random) : null,
                        "other",
                        "hand"))
                .toList();
        return new StatusQuestion(
                place, random.nextInt(10) == 0 ? null : new Membership(enrolments, restrictions), moment(random));
    }

    /// Few of them, so that many fall on an edge.
    private static Instant moment(Random random) {
        return START.plusMillis(random.nextInt(6));
    }

    record StatusQuestion(int place, @Nullable Membership membership, Instant moment) {}

    record StatusAnswer(int place, String status, String enrolled) {}
}

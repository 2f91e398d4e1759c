package dev.rung.testing.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StreamMembersTest {

    @Test
    void eachThreadIsAMemberOfItsInstance() {
        assertThat(StreamMembers.instance("scoring-1-2")).isEqualTo("scoring-1");
    }
}

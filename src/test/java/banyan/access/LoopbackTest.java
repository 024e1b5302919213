package banyan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import banyan.graph.Refused;
import org.junit.jupiter.api.Test;

class LoopbackTest {
    @Test
    void onlyThisMachinesOwnAddressesPass() {
        for (String own : new String[] {"localhost", "127.0.0.1", "127.8.8.8", "::1"})
            assertThatCode(() -> Loopback.mustBe(own)).as(own).doesNotThrowAnyException();
        for (String other : new String[] {"0.0.0.0", "192.168.1.5", "::", "10.0.0.1"})
            assertThatThrownBy(() -> Loopback.mustBe(other))
                    .as(other)
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining(other);
    }

    @Test
    void aRequestForAnotherNameIsNotOurs() {
        assertThat(Loopback.isOurs("localhost:7070", null)).isTrue();
        assertThat(Loopback.isOurs("127.0.0.1:7070", "http://127.0.0.1:7070")).isTrue();
        assertThat(Loopback.isOurs("[::1]:7070", null)).isTrue();
        assertThat(Loopback.isOurs("example.org:7070", null)).isFalse();
        assertThat(Loopback.isOurs("localhost.example.org", null)).isFalse();
        assertThat(Loopback.isOurs(null, null)).isFalse();
    }

    @Test
    void aPageFromElsewhereIsNotOurs() {
        assertThat(Loopback.isOurs("localhost:7070", "http://example.org")).isFalse();
        assertThat(Loopback.isOurs("localhost:7070", "http://localhost:8080")).isFalse();
        assertThat(Loopback.isOurs("localhost:7070", "null")).isFalse();
    }
}

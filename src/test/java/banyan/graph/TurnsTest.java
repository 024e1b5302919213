package banyan.graph;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private final Turns turns = new Turns();

    private void take(boolean held, Duration longest) {
        turns.take(() -> held, Duration.ofMillis(1), longest);
    }

    @Test
    void whoFindsNoTurnIsToldSoonBesideALongOneElseOnlyAtTheEnd() {
        Duration none = Duration.ofMillis(1);
        for (int i = 0; i < 1 + Runtime.getRuntime().availableProcessors(); i++) take(false, none);
        assertThatThrownBy(() -> take(true, Duration.ofDays(1))).isInstanceOf(Busy.class);
        assertThatThrownBy(() -> take(false, none)).isInstanceOf(Busy.class);
        turns.give();
        assertThatCode(() -> take(false, none)).doesNotThrowAnyException();
    }
}

package banyan.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
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

    @Test
    void oneGoesFirstAndTheOthersWaitForItOrAreTold() {
        CountDownLatch tried = new CountDownLatch(1);
        AtomicBoolean hadATurn = new AtomicBoolean();
        turns.first(() -> {
            take(false, Duration.ofMillis(1));
            hadATurn.set(true);
            await(tried);
            throw new IllegalStateException("Even if it fails");
        });
        assertThatThrownBy(() -> take(true, Duration.ofDays(1))).isInstanceOf(Busy.class);
        assertThatThrownBy(() -> turns.await(Duration.ofMillis(1))).isInstanceOf(Busy.class);
        tried.countDown();
        assertThatCode(() -> turns.await(Duration.ofDays(1))).doesNotThrowAnyException();
        assertThatCode(() -> take(false, Duration.ofDays(1))).doesNotThrowAnyException();
        assertThat(hadATurn).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package homeward.access;

import homeward.commandline.RunningHomeward;
import homeward.vocabulary.WardId;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Puts people on the rota, past and future too, which its keepers cannot.
final class RotaOfATest {
    private RotaOfATest() {}

    static void add(
            RunningHomeward homeward,
            String username,
            String provider,
            @Nullable WardId ward,
            Instant from,
            Instant until) {
        homeward.database()
                .jdbc()
                .sql("insert into rota.shift (username, provider, ward_id, starts_at, ends_at, put_on_by)"
                        + " values (?, ?, ?, ?, ?, 'a-test')")
                .param(username)
                .param(provider)
                .param(ward == null ? null : ward.value())
                .param(from.atOffset(ZoneOffset.UTC))
                .param(until.atOffset(ZoneOffset.UTC))
                .update();
    }
}

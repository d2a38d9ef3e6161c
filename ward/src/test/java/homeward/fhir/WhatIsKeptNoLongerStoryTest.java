package homeward.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.commandline.RunningHomeward;
import homeward.earlywarning.VitalSign;
import homeward.monitoring.ReadingId;
import homeward.vocabulary.PatientNo;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WhatIsKeptNoLongerStoryTest {
    @RegisterExtension
    static final RunningHomeward HOMEWARD = RunningHomeward.onAFreshDatabase();

    @Test
    void is_gone_and_not_merely_unknown() throws Exception {
        HOMEWARD.database()
                .jdbc()
                .sql(
                        "insert into monitoring.closed values ('reading', '2020-01-01Z', now()), ('score', '2020-01-01Z', now())")
                .update();
        var before = Instant.parse("2019-12-31T23:59:59Z");
        var after = Instant.parse("2020-01-01T00:00:00Z");

        assertThat(status(reading(before))).isEqualTo(410);
        assertThat(status(new ScoreId(new PatientNo(1), before).written())).isEqualTo(410);
        assertThat(status(reading(after))).isEqualTo(404);
        assertThat(status(new ScoreId(new PatientNo(1), after).written())).isEqualTo(404);
        assertThat(status("never-an-id")).isEqualTo(404);
    }

    private static String reading(Instant takenAt) {
        return new ReadingId(new PatientNo(1), ReadingId.Kind.of(VitalSign.PULSE), takenAt, 7).written();
    }

    private static int status(String id) throws Exception {
        return HOMEWARD.send(HOMEWARD.fromAMachineTo("/fhir/Observation/" + id)).statusCode();
    }
}

package homeward.torture;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.torture.Findings.Kind;
import homeward.torture.Vitals.Mood;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A judge who has never found anything is no judge: every kind of fault is planted once.
class TheJudgeTest {
    private static final Instant AT = Instant.parse("2026-03-02T08:00:00Z");
    private static final int PATIENT = 8;

    private final Findings findings = new Findings();
    private final List<Fact> sent = new Writing(PATIENT, AT, Vitals.of(Mood.HIGH, 1)).facts();
    private final List<Fact> stored = new ArrayList<>(sent);
    private final List<Episode> open = new ArrayList<>(AlertRule.open(sent));

    private void judge() {
        Judge.readings(sent, sent, stored, findings);
        Judge.alerts(PATIENT, sent, open, findings);
    }

    @Test
    void finds_nothing_where_nothing_is_wrong() {
        judge();
        assertThat(findings.areNone()).isTrue();
    }

    @Test
    void finds_a_reading_that_is_lost() {
        stored.removeFirst();
        judge();
        assertThat(findings.count(Kind.LOST)).isOne();
        assertThat(findings.examples(Kind.LOST)).containsExactly(sent.getFirst().toString());
    }

    @Test
    void finds_a_reading_that_stands_twice() {
        stored.add(sent.getLast());
        judge();
        assertThat(findings.count(Kind.DOUBLED)).isOne();
    }

    @Test
    void finds_a_reading_with_another_value() {
        stored.set(0, new Fact(PATIENT, AT, sent.getFirst().kind(), "16000"));
        judge();
        assertThat(findings.count(Kind.CHANGED)).isOne();
    }

    @Test
    void finds_a_reading_that_was_never_sent() {
        stored.add(new Fact(PATIENT, AT.plusSeconds(1), 5, "70000"));
        judge();
        assertThat(findings.count(Kind.NEVER_SENT)).isOne();
    }

    @Test
    void lets_a_reading_be_there_or_not_when_its_answer_was_lost() {
        Judge.readings(List.of(), sent, sent.subList(0, 3), findings);
        assertThat(findings.areNone()).isTrue();
    }

    @Test
    void finds_an_alert_that_is_missing() {
        open.removeFirst();
        judge();
        assertThat(findings.count(Kind.ALERT_MISSING)).isOne();
    }

    @Test
    void finds_an_alert_that_is_open_twice() {
        open.add(open.getFirst());
        judge();
        assertThat(findings.count(Kind.ALERT_DOUBLED)).isOne();
    }

    @Test
    void finds_an_alert_without_reason_and_one_since_another_moment() {
        open.add(new Episode("news2-medium", AT));
        open.set(0, new Episode(open.getFirst().rule(), AT.minusSeconds(60)));
        judge();
        assertThat(findings.count(Kind.ALERT_WRONG)).isEqualTo(2);
    }

    @Test
    void finds_a_reading_that_two_answers_called_new() {
        var told = new Told();
        Stream.of(1, 1).forEach(created -> {
            told.invoked();
            told.acknowledged(created);
        });
        Judge.answers(new Message(3, Message.Way.SINGLE, "", sent.subList(0, 1), ""), told, findings);
        assertThat(findings.count(Kind.FALSE_2XX)).isOne();
    }

    @Test
    void knows_which_alerts_each_mood_of_a_patient_demands() {
        assertThat(rules(Mood.WELL)).isEmpty();
        assertThat(rules(Mood.HIGH)).containsExactly("news2-high", "red-score");
        assertThat(rules(Mood.MEDIUM)).containsExactly("news2-medium");
        assertThat(rules(Mood.RED)).containsExactly("red-score");
        assertThat(rules(Mood.CONFUSED)).containsExactly("red-score");
    }

    private static List<String> rules(Mood mood) {
        for (int salt = 1; salt < 500; salt++) {
            var first = AlertRule.open(new Writing(1, AT, Vitals.of(mood, 0)).facts());
            assertThat(AlertRule.open(new Writing(1, AT, Vitals.of(mood, salt)).facts()))
                    .isEqualTo(first);
        }
        return AlertRule.open(new Writing(1, AT, Vitals.of(mood, 0)).facts()).stream()
                .map(Episode::rule)
                .toList();
    }
}

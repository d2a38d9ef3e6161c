package homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("browser")
@ExtendWith({NeedsChromium.class, DemoInChromium.Shared.class})
class TheLiveBoardInABrowserStoryTest {
    private static final String BOARD = "/wards/live-board/board";
    private static final Duration SAYS_SO_WITHIN = Duration.ofSeconds(15);
    private static final double LONG_ENOUGH_TO_MEASURE_MILLIS = 20_000;
    private static final Duration FORM_FILLED_WITHIN = Duration.ofSeconds(45);

    private final DemoInChromium demo;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private String patient = "";

    TheLiveBoardInABrowserStoryTest(DemoInChromium demo) {
        this.demo = demo;
    }

    @BeforeEach
    void admit(TestInfo test) throws Exception {
        patient = "live-" + Integer.toHexString(test.getDisplayName().hashCode());
        Machine.of(demo.ward()).admit("live-board", patient);
    }

    private Locator row(Screen screen) {
        return screen.page().locator("#row-" + patient);
    }

    @Test
    void shows_an_alert_without_being_touched() throws Exception {
        try (var screen = Screen.of(demo, 1440)) {
            screen.signIn("nurse");
            screen.open(BOARD);
            screen.page().waitForSelector(".hw-live--on");
            Machine.of(demo.ward()).post("", VitalSigns.HIGH.bundle(patient, now));
            row(screen).locator("text=NEWS2 of 7 or more").waitFor(new Locator.WaitForOptions().setTimeout(5_000));
            assertThat(screen.offences()).isEmpty();
        }
    }

    @Test
    void acknowledges_an_alert_in_two_interactions() throws Exception {
        Machine.of(demo.ward()).post("", VitalSigns.MEDIUM.bundle(patient, now));
        try (var screen = Screen.of(demo, 1440)) {
            screen.signIn("nurse");
            screen.open(BOARD);
            row(screen).locator("a.hw-row__act").click();
            screen.page().waitForURL(url -> url.contains("/patients/"));
            screen.page().keyboard().press("Enter");
            screen.page().waitForSelector("text=Acknowledged by Nurse Amina Yusuf");
            assertThat(new StoredReadings(demo.ward()).openAlerts().keySet())
                    .noneMatch(alert -> alert.startsWith(patient + " "));
            assertThat(screen.offences()).isEmpty();
        }
    }

    @Test
    void says_not_live_within_fifteen_seconds_when_the_server_stands_still_and_comes_back() throws Exception {
        try (var screen = Screen.of(demo, 1440)) {
            screen.signIn("nurse");
            screen.open(BOARD);
            screen.page().waitForSelector(".hw-live--on");
            long from = System.nanoTime();
            demo.ward().suspend();
            try {
                screen.page()
                        .waitForSelector(
                                "#not-live strong",
                                new Page.WaitForSelectorOptions().setTimeout(LONG_ENOUGH_TO_MEASURE_MILLIS));
                var took = Duration.ofNanos(System.nanoTime() - from);
                System.out.println("NOT LIVE after " + took.toMillis() + " ms");
                assertThat(took).isLessThanOrEqualTo(SAYS_SO_WITHIN);
                screen.picture("board-not-live");
            } finally {
                demo.ward().resume();
            }
            screen.page().waitForSelector(".hw-live--on");
            assertThat(screen.page().locator("#not-live strong").count()).isZero();
            assertThat(screen.offences()).isEmpty();
        }
    }

    @Test
    void leaves_nobody_on_the_screen_when_the_session_is_over() throws Exception {
        try (var screen = Screen.of(demo, 1440)) {
            screen.signIn("nurse");
            screen.open(BOARD);
            screen.page().waitForSelector(".hw-live--on");
            assertThat(row(screen).count()).isOne();
            screen.signOutElsewhere();
            screen.page().waitForURL(url -> url.contains("/sign-in"));
            assertThat(screen.page().content()).doesNotContain(patient);
        }
    }

    @Test
    void shows_its_rows_without_scripts() throws Exception {
        Machine.of(demo.ward()).post("", VitalSigns.HIGH.bundle(patient, now));
        try (var screen = Screen.withoutScripts(demo)) {
            screen.signIn("nurse");
            screen.open(BOARD);
            assertThat(row(screen).innerText()).contains("NEWS2 of 7 or more");
            assertThat(screen.page().innerText("#live")).contains("As at", "Reload");
        }
    }

    @Test
    void takes_a_set_of_observations_by_keyboard_alone_in_under_forty_five_seconds() throws Exception {
        try (var screen = Screen.of(demo, 1440)) {
            screen.signIn("nurse");
            screen.open("/patients/" + patient);
            long from = System.nanoTime();
            screen.open("/patients/" + patient + "/observations/new");
            var keys = screen.page().keyboard();
            for (var entry : List.of("16", "97", "a", "", "124", "76", "72", "a", "36.8")) {
                keys.type(entry);
                keys.press("Tab");
            }
            keys.press("Enter");
            screen.page().waitForURL(url -> url.endsWith("/patients/" + patient) || url.contains("?"));
            var took = Duration.ofNanos(System.nanoTime() - from);
            System.out.println("A set of observations by keyboard: " + took.toMillis() + " ms");
            assertThat(took).isLessThan(FORM_FILLED_WITHIN);
            screen.picture("patient-after-a-set");
            assertThat(new StoredReadings(demo.ward())
                            .readings().keySet().stream().filter(one -> one.startsWith(patient)))
                    .hasSize(VitalSigns.OBSERVATIONS);
            assertThat(screen.offences()).isEmpty();
        }
    }
}

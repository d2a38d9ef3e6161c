package homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("browser")
@ExtendWith({NeedsChromium.class, DemoInChromium.Shared.class})
class TheLivePatientPageInABrowserStoryTest {
    private static final Duration SAYS_SO_WITHIN = Duration.ofSeconds(15);
    private static final double LONG_ENOUGH_TO_MEASURE_MILLIS = 20_000;
    private static final int NOT_MODIFIED = 304;

    private final DemoInChromium demo;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private String patient = "";

    TheLivePatientPageInABrowserStoryTest(DemoInChromium demo) {
        this.demo = demo;
    }

    @BeforeEach
    void admit(TestInfo test) throws Exception {
        patient = "page-" + Integer.toHexString(test.getDisplayName().hashCode());
        Machine.of(demo.ward()).admit("live-page", patient);
    }

    private boolean isPageUnchanged(Response answer) {
        return isPage(answer) && answer.status() == NOT_MODIFIED;
    }

    private boolean isPage(Response answer) {
        return answer.url().endsWith("/patients/" + patient);
    }

    @Test
    void stays_live_without_having_the_page_again_and_shows_an_alert_when_there_is_one() throws Exception {
        try (var screen = Screen.of(demo, 1440)) {
            screen.signIn("nurse");
            var page = screen.page();
            page.waitForResponse(this::isPageUnchanged, () -> screen.open("/patients/" + patient));
            page.waitForSelector(".hw-live--on");
            assertThat(page.innerText("#part-alerts")).contains("None.");
            Machine.of(demo.ward()).post("", VitalSigns.HIGH.bundle(patient, now));
            page.waitForSelector(
                    "#part-alerts >> text=NEWS2 of 7 or more", new Page.WaitForSelectorOptions().setTimeout(10_000));
            page.waitForResponse(this::isPageUnchanged, () -> {});
            assertThat(screen.offences()).isEmpty();
        }
    }

    @Test
    void a_note_that_is_being_written_stays_and_the_rest_goes_on() throws Exception {
        Machine.of(demo.ward()).post("", VitalSigns.HIGH.bundle(patient, now.minusSeconds(60)));
        try (var screen = Screen.of(demo, 1440)) {
            screen.signIn("nurse");
            screen.open("/patients/" + patient);
            var page = screen.page();
            page.waitForSelector(".hw-live--on");
            page.fill("#part-alerts input[name=note]", "Rang her daughter");
            Machine.of(demo.ward()).post("/Observation", VitalSigns.pulse(patient, now, 41));
            page.waitForSelector("#part-latest >> text=41", new Page.WaitForSelectorOptions().setTimeout(10_000));
            assertThat(page.inputValue("#part-alerts input[name=note]")).isEqualTo("Rang her daughter");
            page.waitForResponse(answer -> isPage(answer) && answer.ok(), () -> {});
            page.fill("#part-alerts input[name=note]", "");
            page.click("#latest-title");
            page.waitForResponse(this::isPageUnchanged, () -> {});
            assertThat(screen.offences()).isEmpty();
        }
    }

    @Test
    void says_not_live_within_fifteen_seconds_when_the_server_stands_still_and_comes_back() throws Exception {
        try (var screen = Screen.of(demo, 1440)) {
            screen.signIn("nurse");
            screen.open("/patients/" + patient);
            var page = screen.page();
            page.waitForSelector(".hw-live--on");
            long from = System.nanoTime();
            demo.ward().suspend();
            try {
                page.waitForSelector(
                        "#not-live strong",
                        new Page.WaitForSelectorOptions().setTimeout(LONG_ENOUGH_TO_MEASURE_MILLIS));
                var took = Duration.ofNanos(System.nanoTime() - from);
                System.out.println("The patient's page is NOT LIVE after " + took.toMillis() + " ms");
                assertThat(took).isLessThanOrEqualTo(SAYS_SO_WITHIN);
            } finally {
                demo.ward().resume();
            }
            page.waitForSelector(".hw-live--on");
            assertThat(page.locator("#not-live strong").count()).isZero();
        }
    }
}

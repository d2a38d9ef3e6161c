package homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A stay from the admission to its correction, in a browser.
@Tag("browser")
@ExtendWith({NeedsChromium.class, DemoInChromium.Shared.class})
class StaysInABrowserStoryTest {
    private static final int WIDE = 1440;
    private static final Duration LONGEST_ADMISSION = Duration.ofMinutes(2);
    private static final String ADMIT = "/wards/demo-ward/admit";
    private static final String SAVED = "**/stays/**told=**";

    private final DemoInChromium demo;

    StaysInABrowserStoryTest(DemoInChromium demo) {
        this.demo = demo;
    }

    @Test
    void begins_by_keyboard_alone_within_two_minutes() {
        try (var screen = Screen.of(demo, WIDE)) {
            screen.signIn("nurse");
            screen.open(ADMIT);
            long begun = System.nanoTime();
            admitted(screen.page(), "Keyboard");
            var took = Duration.ofNanos(System.nanoTime() - begun);
            System.out.println("An admission by keyboard: " + took.toMillis() + " ms");
            assertThat(took).isLessThan(LONGEST_ADMISSION);
            assertThat(screen.page().textContent("main")).contains("Admitted to", "Recorded by");
            assertThat(screen.offences()).isEmpty();
        }
    }

    @Test
    void is_refused_without_losing_anything_and_the_problem_leads_to_its_field() {
        try (var screen = Screen.of(demo, WIDE)) {
            screen.signIn("nurse");
            screen.open(ADMIT);
            screen.fits("admit");
            screen.page().fill("#family", "Kept");
            screen.page().click("main form button");
            screen.page().waitForSelector(".nhsuk-error-summary");
            screen.fits("admit-problems");
            assertThat(screen.page().inputValue("#family")).isEqualTo("Kept");
            screen.page().click(".nhsuk-error-summary a[href='#step']");
            assertThat(screen.page().evaluate("document.activeElement.id")).isEqualTo("step");
            assertThat(screen.offences()).isEmpty();
        }
    }

    @Test
    void is_open_to_everybody_and_fits_on_each_of_its_pages() {
        try (var screen = Screen.of(demo, WIDE)) {
            screen.signIn("nurse");
            screen.open(ADMIT);
            admitted(screen.page(), "Pages");
            var stay = screen.page().url().replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
            screen.fits("stay-admitted");
            for (var move : List.of("transfer", "hand-over", "discharge", "died")) {
                screen.open(stay + "/" + move);
                screen.fits("stay-" + move);
            }
            screen.open(stay + "/discharge");
            screen.page().click("main form button");
            screen.page().waitForSelector(".nhsuk-error-summary");
            screen.fits("stay-discharge-problems");

            pressed(screen, stay + "/leave");
            screen.page().click("text=The patient now");
            screen.page().waitForSelector("#part-stay");
            screen.fits("patient-on-leave");
            pressed(screen, stay + "/return");
            screen.open(stay);
            screen.page().click(".hw-line__correct a >> nth=0");
            screen.fits("stay-correct");
            screen.page().check("#never");
            screen.page().fill("#why", "Came back on another day, to be told again");
            screen.page().click("main form button");
            screen.page().waitForURL(SAVED);
            screen.fits("stay-corrected");
            screen.page().click(".hw-line__correct a >> nth=-1");
            screen.fits("stay-correct-admission");
            screen.open(stay + "/discharge");
            screen.page().check("#method");
            screen.page().selectOption("#destination", "usual-residence");
            screen.page().click("main form button");
            screen.page().waitForURL(SAVED);
            screen.fits("stay-discharged");
            screen.open("/wards/demo-ward/left");
            assertThat(screen.page().textContent("main table")).contains("PAGES, Grace");
            screen.fits("left");
            assertThat(screen.offences()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hand-over", "expected", "discharge"})
    void that_another_system_began_says_what_it_left_out_and_ends_alerts_with_a_warning(String move) throws Exception {
        var machine = Machine.of(demo.ward());
        machine.admit("looked-at", "stays-looked-at");
        machine.post("", VitalSigns.HIGH.bundle("stays-looked-at", Instant.now().truncatedTo(ChronoUnit.SECONDS)));
        try (var screen = Screen.of(demo, WIDE)) {
            screen.signIn("nurse");
            screen.open("/patients/stays-looked-at");
            screen.page().click("text=The stay from the beginning");
            screen.fits("stay-by-another-system");
            screen.page().click(".hw-actions a[href$='/" + move + "']");
            screen.fits("stay-by-another-system-" + move);
            assertThat(screen.page().textContent("main").contains("Alerts are open"))
                    .isEqualTo(move.equals("discharge"));
        }
    }

    private static void pressed(Screen screen, String form) {
        screen.open(form);
        screen.page().click("main form button");
        screen.page().waitForURL(SAVED);
    }

    /// Fills the form in, from the skip link to the button, and sends it.
    private static void admitted(Page page, String family) {
        var keys = page.keyboard();
        keys.press("Tab");
        keys.press("Enter");
        next(keys); // the NHS number, which is not known
        next(keys);
        keys.press("Space");
        type(keys, family, "Grace", "1", "3", "1946");
        next(keys);
        keys.press("Space");
        type(keys, "Frailty");
        next(keys);
        keys.press("Space");
        type(keys, "GP");
        next(keys);
        keys.press("ArrowDown");
        next(keys);
        keys.press("Space");
        next(keys);
        keys.press("Space");
        type(
                keys,
                "Needs oxygen and daily bloods",
                "Saturation 94% on air, walks with a frame",
                "",
                "Her daughter Ann");
        type(keys, "", "", "", "");
        next(keys);
        keys.press("Enter");
        page.waitForURL(SAVED);
    }

    private static void type(Keyboard keys, String... texts) {
        for (var text : texts) {
            next(keys);
            keys.type(text);
        }
    }

    private static void next(Keyboard keys) {
        keys.press("Tab");
    }
}

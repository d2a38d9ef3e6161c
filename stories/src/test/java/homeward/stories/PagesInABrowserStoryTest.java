package homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every page at the widths of a phone, a tablet and a desk.
@Tag("browser")
@ExtendWith({NeedsChromium.class, DemoInChromium.Shared.class})
class PagesInABrowserStoryTest {
    private static final int NARROW = 320;
    private static final int WIDE = 1440;
    private static final String ILL = "looked-at-1";

    private final DemoInChromium demo;

    PagesInABrowserStoryTest(DemoInChromium demo) {
        this.demo = demo;
    }

    @BeforeEach
    void admit() throws Exception {
        var machine = Machine.of(demo.ward());
        machine.admit("looked-at", ILL);
        var at = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        machine.post("", VitalSigns.HIGH.bundle(ILL, at));
        machine.post("/Observation", VitalSigns.pulse("nobody-knows", at, 80));
    }

    static Stream<Arguments> pages() {
        return Stream.of(
                Arguments.of("sign-in", "stranger", "/sign-in", ""),
                Arguments.of("sign-in-failed", "stranger", "/sign-in", "button[type=submit]"),
                Arguments.of("wards", "nurse", "/", ""),
                Arguments.of("board", "nurse", demoBoard(), ""),
                Arguments.of("board-due", "nurse", demoBoard() + "?show=overdue", ""),
                Arguments.of("patient", "nurse", "/patients/" + ILL, ""),
                Arguments.of("observations", "nurse", "/patients/" + ILL + "/observations/new", ""),
                Arguments.of(
                        "observations-problems",
                        "nurse",
                        "/patients/" + ILL + "/observations/new",
                        "form.hw-set button"),
                Arguments.of("plan", "consultant-or-gp", "/patients/" + ILL + "/plan", ""),
                Arguments.of("quarantine", "nurse", "/quarantine", ""),
                Arguments.of("emergency-access", "nurse", "/break-glass/new", ""),
                Arguments.of("emergency-access-problems", "nurse", "/break-glass/new", "form.hw-form button"),
                Arguments.of("emergency-report", "auditor", "/break-glass", ""),
                Arguments.of("audit", "auditor", "/audit", ""),
                Arguments.of("audit-found", "auditor", "/audit", "form.hw-form button"),
                Arguments.of("who-looked", "auditor", "/patients/" + ILL + "/access", ""),
                Arguments.of("not-your-role", "auditor", "/quarantine", ""),
                Arguments.of("no-boards", "auditor", "/", ""),
                Arguments.of("own-device", "nurse", "/patients/" + ILL + "/own-device", ""),
                Arguments.of("own-sign-in", "nurse", "/patients/" + ILL + "/own-sign-in", ""),
                Arguments.of("own-sign-in-found", "nurse", "/patients/" + ILL + "/own-sign-in", "main form button"),
                Arguments.of("referrals", "nurse", "/referrals", ""),
                Arguments.of("rota", "coordinator", "/rota", ""),
                Arguments.of("rota-problems", "coordinator", "/rota", "form.hw-form button"),
                Arguments.of("capacity", "nurse", demoCapacity(), ""),
                Arguments.of("capacity-stated", "coordinator", demoCapacity(), ""),
                Arguments.of("capacity-problems", "coordinator", demoCapacity(), "form[action$='/capacity'] button"),
                Arguments.of("counts", "icb-analyst", "/counts", ""),
                Arguments.of("organisations", "administrator", "/organisations", ""),
                Arguments.of("organisations-2023", "nurse", "/organisations?on-day=1&on-month=7&on-year=2023", ""),
                Arguments.of("organisations-problems", "nurse", "/organisations?on-day=31&on-month=2", "main button"),
                Arguments.of("organisation", "administrator", "/organisations/QNQ", ""),
                Arguments.of("organisation-provisional", "administrator", "/organisations/PROV2604ES", ""),
                Arguments.of("ward-settings", "ward-manager", "/wards/demo-ward/settings", ""),
                Arguments.of("account", "nurse", "/account", ""),
                Arguments.of("account-problems", "nurse", "/account", "form[action='/account/password'] button"),
                Arguments.of("staff", "administrator", "/staff", ""),
                Arguments.of("staff-new", "administrator", "/staff/new", ""),
                Arguments.of("staff-new-problems", "administrator", "/staff/new", ".hw-form form button"),
                Arguments.of("device-clocks", "nurse", "/device-clocks", ""),
                Arguments.of("not-found", "nurse", "/nothing-here", ""));
    }

    private static String demoBoard() {
        return "/wards/demo-ward/board";
    }

    private static String demoCapacity() {
        return "/wards/demo-ward/capacity";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void is_open_to_everybody_and_fits(String name, String who, String path, String thenPress) {
        try (var screen = Screen.of(demo, NARROW)) {
            if (!who.equals("stranger")) {
                screen.signIn(who);
            }
            screen.open(path);
            if (!thenPress.isEmpty()) {
                screen.page().click(thenPress);
                screen.page().waitForSelector(name.endsWith("-found") ? "table, #link" : ".nhsuk-error-summary");
            }
            screen.fits(name);
            assertThat(screen.offences()).isEmpty();
        }
    }

    @Test
    void settings_of_a_ward_that_are_wrong_are_led_to_and_kept() {
        try (var screen = Screen.of(demo, NARROW)) {
            screen.signIn("ward-manager");
            screen.open(demoBoard().replace("board", "settings"));
            screen.page().fill("#opens-1", "nine");
            screen.page().fill("#closes-7", "");
            screen.page().click("form:has(#opens-1) button");
            screen.page().waitForSelector(".nhsuk-error-summary");
            assertThat(screen.page().inputValue("#opens-1")).isEqualTo("nine");
            screen.fits("ward-settings-problems");
            assertThat(screen.offences()).isEmpty();
        }
    }

    @Test
    void a_barrier_and_an_offence_that_were_planted_are_found() {
        try (var screen = Screen.of(demo, WIDE)) {
            screen.open("/sign-in");
            screen.page().evaluate("document.documentElement.removeAttribute('lang')");
            assertThat(screen.barriers()).singleElement().asString().startsWith("html-has-lang");
            screen.page().evaluate("document.body.style.width = '2000px'");
            assertThat(screen.overflow()).isPositive();
            screen.page()
                    .evaluate(
                            "document.body.append(Object.assign(new Image(), {src: 'http://elsewhere.invalid/x.png'}))");
            screen.page().waitForCondition(() -> !screen.offences().isEmpty());
        }
    }
}

package homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// From the first administrator of a new house to a nurse at her board, with an authenticator app, in a browser.
@Tag("browser")
@ExtendWith({NeedsChromium.class, DemoInChromium.Shared.class})
class SigningInInABrowserStoryTest {
    private static final int WIDE = 1440;
    private static final String ADMINISTRATOR = "sam.okafor";
    private static final String FIRST_PASSWORD = "heron kettle nine";

    /// RFC 6238 as the browser's own cryptography does it: what the app shows, so many steps of 30 seconds from now.
    private static final String APP = """
            async ([secret, steps]) => {
              const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
              const bits = [...secret.replaceAll(' ', '')]
                .map(letter => letters.indexOf(letter).toString(2).padStart(5, '0')).join('')
              const bytes = Uint8Array.from(bits.match(/.{8}/g), byte => parseInt(byte, 2))
              const key = await crypto.subtle.importKey('raw', bytes, {name: 'HMAC', hash: 'SHA-1'}, false, ['sign'])
              const counter = new DataView(new ArrayBuffer(8))
              counter.setBigUint64(0, BigInt(Math.floor(Date.now() / 30000) + steps))
              const mac = new DataView(await crypto.subtle.sign('HMAC', key, counter.buffer))
              const number = mac.getUint32(mac.getUint8(19) & 15) & 0x7fffffff
              return String(number % 1000000).padStart(6, '0')
            }
            """;

    private static final List<RunningWard> STARTED = new ArrayList<>();

    private final DemoInChromium demo;

    SigningInInABrowserStoryTest(DemoInChromium demo) {
        this.demo = demo;
    }

    @BeforeAll
    static void a_new_house_has_one_administrator() throws Exception {
        STARTED.add(RunningWard.serving(ADMINISTRATOR, FIRST_PASSWORD));
    }

    @AfterAll
    static void close() {
        STARTED.forEach(RunningWard::close);
    }

    @Test
    void the_administrator_lets_a_nurse_in_who_proves_herself_twice() {
        String given;
        try (var sam = Screen.on(STARTED.getFirst(), demo.browser(), WIDE)) {
            password(sam, ADMINISTRATOR, FIRST_PASSWORD);
            setUpTheApp(sam, "enrol");
            arrive(sam);
            given = makeAccount(sam);
            giveASecondRole(sam);
            assertThat(sam.offences()).isEmpty();
        }
        String secret;
        try (var nurse = Screen.on(STARTED.getFirst(), demo.browser(), WIDE)) {
            password(nurse, "amina.yusuf", given);
            secret = setUpTheApp(nurse, "enrol-again");
            nurse.page().waitForURL("**/sign-in/new-password");
            nurse.fits("new-password");
            fillAndGoOn(nurse.page(), "#password", "plum otter seven");
            nurse.page().waitForURL("**/sign-in/role");
            nurse.fits("role");
            nurse.page().check("#choice-0");
            nurse.page().click("main button[type=submit]");
            arrive(nurse);
            assertThat(nurse.offences()).isEmpty();
        }
        try (var again = Screen.on(STARTED.getFirst(), demo.browser(), WIDE)) {
            password(again, "amina.yusuf", "plum otter seven");
            again.page().waitForURL("**/sign-in/code");
            fillAndGoOn(again.page(), "#code", "000000");
            again.page().waitForSelector(".nhsuk-error-summary");
            again.fits("code-wrong");
            fillAndGoOn(again.page(), "#code", shownByTheApp(again.page(), secret, 1));
            again.page().waitForURL("**/sign-in/role");
        }
    }

    private static void password(Screen who, String username, String password) {
        who.open("/sign-in");
        who.page().fill("#username", username);
        fillAndGoOn(who.page(), "#password", password);
    }

    private static String setUpTheApp(Screen who, String picture) {
        who.page().waitForURL("**/sign-in/enrol");
        who.fits(picture);
        var secret = who.page().textContent("#secret");
        fillAndGoOn(who.page(), "#code", shownByTheApp(who.page(), secret, 0));
        who.page().waitForSelector("#recovery-codes");
        who.fits(picture + "-codes");
        who.page().click("main a.nhsuk-button");
        return secret;
    }

    private static void arrive(Screen who) {
        who.page().waitForURL(url -> !url.contains("/sign-in"));
        who.page().waitForSelector("form[action='/sign-out']");
    }

    private static String makeAccount(Screen sam) {
        sam.open("/staff/new");
        sam.page().fill("#name", "Amina Yusuf");
        sam.page().fill("#username", "amina.yusuf");
        sam.page().selectOption("#role", "nurse");
        sam.page().click("main button[type=submit]");
        sam.page().waitForSelector("#told");
        sam.fits("password-told");
        return sam.page().textContent("#told").strip();
    }

    private static void giveASecondRole(Screen sam) {
        sam.open("/staff/amina.yusuf");
        sam.page().selectOption("#role", "coordinator");
        sam.page().click("form[action$='/posts'] button");
        sam.page().waitForSelector("main li:has-text('Coordinator')");
        sam.fits("member");
    }

    private static void fillAndGoOn(Page page, String field, String text) {
        page.fill(field, text);
        page.press(field, "Enter");
    }

    private static String shownByTheApp(Page page, String secret, int steps) {
        return (String) page.evaluate(APP, List.of(secret, steps));
    }
}

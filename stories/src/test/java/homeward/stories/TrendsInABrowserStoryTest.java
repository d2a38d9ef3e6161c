package homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A nurse looks closer at what a wearable said, and further back; no script is needed for it.
@Tag("browser")
@ExtendWith({NeedsChromium.class, DemoInChromium.Shared.class})
class TrendsInABrowserStoryTest {
    private static final String WORN = "worn-1";
    private static final int[] WIDTHS = {320, 1440};

    private final DemoInChromium demo;

    TrendsInABrowserStoryTest(DemoInChromium demo) {
        this.demo = demo;
    }

    @BeforeEach
    void wear() throws Exception {
        var machine = Machine.of(demo.ward());
        machine.admit("worn", WORN);
        var hour = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(1));
        machine.post("/Observation", block(hour, 600));
        machine.post("/Observation", block(hour.plusSeconds(1_200), 600));
    }

    @Test
    void looks_closer_and_further_back_without_a_script() {
        try (var screen = Screen.withoutScripts(demo)) {
            screen.signIn("nurse");
            screen.open("/patients/" + WORN + "?range=6h");
            var page = screen.page();
            assertThat(page.textContent("#trends"))
                    .contains("Each mark is 1 minute: lowest, median and highest", "80 (78 to 82)");
            page.click("#trends >> text=Closer");
            assertThat(page.getAttribute("#trends [aria-current]", "href")).contains("range=1h");
            page.click("#trends >> text=Earlier");
            assertThat(page.url()).contains("from=", "to=");
            page.click("#trends >> text=Later");
            assertThat(page.url()).contains("range=1h");
            page.click("#trends >> text=400 days");
            assertThat(page.textContent("#trends")).contains("Each mark is 1 day");
            assertThat(screen.offences()).isEmpty();
        }
    }

    @Test
    void every_zoom_fits_the_screen_and_bars_nobody() {
        try (var screen = Screen.of(demo, WIDTHS[0])) {
            screen.signIn("nurse");
            for (var range : new String[] {"1m", "1h", "24h", "400d"}) {
                screen.open("/patients/" + WORN + "?range=" + range);
                for (int width : WIDTHS) {
                    screen.resize(width);
                    screen.picture("trends-" + range + "-" + width);
                    assertThat(screen.barriers()).as("axe at " + width + " px").isEmpty();
                    assertThat(screen.overflow())
                            .as("overflow at " + width + " px")
                            .isZero();
                }
            }
            assertThat(screen.offences()).isEmpty();
        }
    }

    private static String block(Instant at, int seconds) {
        var samples = IntStream.range(0, seconds)
                .mapToObj(second -> Integer.toString(78 + second % 5))
                .collect(Collectors.joining(" "));
        return """
                {"resourceType":"Observation","status":"final",
                 "code":{"coding":[{"system":"http://loinc.org","code":"8867-4"}]},
                 "subject":{"reference":"Patient/%s"},"effectiveDateTime":"%s",
                 "valueSampledData":{"origin":{"value":0,"unit":"beats/minute","system":"http://unitsofmeasure.org",
                 "code":"/min"},"period":1000,"dimensions":1,"data":"%s"}}
                """.formatted(WORN, at, samples);
    }
}

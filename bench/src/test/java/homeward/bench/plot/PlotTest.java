package homeward.bench.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class PlotTest {
    private static final Plot PLOT = new Plot(
            "Cost & size",
            "Medians",
            List.of(new Panel(
                    "Wait",
                    "patients",
                    "ms",
                    List.of(
                            new Series("p50", List.of(new Series.Point(100, 2.5), new Series.Point(1000, 2.6))),
                            new Series("p99", List.of(new Series.Point(100, 9), new Series.Point(1000, 11)))))));

    @Test
    void is_well_formed_and_has_a_title_for_those_who_do_not_see_it() throws Exception {
        var parsed = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(PLOT.svg())));
        assertThat(parsed.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Cost & size");
        assertThat(parsed.getElementsByTagName("polyline").getLength()).isEqualTo(2);
    }

    @Test
    void names_its_axes_and_lines() {
        assertThat(PLOT.svg()).contains(">patients<", ">ms<", ">p50<", ">p99<", ">1,000<", ">Wait<");
    }

    @Test
    void writes_numbers_as_people_do() {
        assertThat(Plot.number(100_000)).isEqualTo("100,000");
        assertThat(Plot.number(0.01)).isEqualTo("0.01");
        assertThat(Plot.number(1)).isEqualTo("1");
    }
}

package homeward.board.stay;

import homeward.commandline.Browser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// What a form holds before anybody types, and what stands on pages.
final class AFormOfATest {
    private AFormOfATest() {}

    /// As a browser would send it: fields as they are filled, and the radios and options that are chosen.
    static Map<String, String> on(Browser reader, String path) throws Exception {
        return filled(page(reader, path));
    }

    static Map<String, String> filled(Document page) {
        var fields = new HashMap<String, String>();
        page.select("main form input[type=text], main form input[type=hidden], main form textarea")
                .forEach(field -> fields.put(field.attr("name"), field.val()));
        page.select("main form input[checked]").forEach(field -> fields.put(field.attr("name"), field.val()));
        page.select("main form select")
                .forEach(field -> fields.put(
                        field.attr("name"),
                        chosen(field.select("option[selected]").eachAttr("value"))));
        return fields;
    }

    private static String chosen(List<String> values) {
        return values.isEmpty() ? "" : values.getLast();
    }

    static Document page(Browser reader, String path) throws Exception {
        var answer = reader.get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " gave " + answer.statusCode());
        }
        return Jsoup.parse(answer.body());
    }

    /// The clinical minimum, by which nothing is wrong.
    static Map<String, String> minimum() {
        return Map.of(
                "pathway", "frailty",
                "step", "up",
                "source", "gp",
                "accountable", "consultant-or-gp-of-the-test",
                "consent", "patient",
                "otherwise", "yes",
                "otherwise-why", "Needs oxygen and daily bloods",
                "baseline", "Saturation 94% on air, walks with a frame",
                "limits", "Not for resuscitation",
                "carer", "Her daughter Ann, 01632 960001");
    }
}

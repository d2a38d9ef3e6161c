package homeward.habits;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import homeward.Homeward;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.modulith.core.ApplicationModules;

/// The rooms stand in one line, as `docs/rooms.md` draws it: a room may use only rooms to its left.
class RoomsTest {
    /// They look at the house from outside, and are Maven modules of their own.
    private static final String[] OUTSIDERS = {"homeward.simulator..", "homeward.torture.."};

    /// They look into every table, past everything that the house says about itself.
    private static final Set<String> LOOKERS_ON = Set.of("torture", "bench");

    private static final ApplicationModules ROOMS =
            ApplicationModules.of(Homeward.class, resideInAnyPackage(OUTSIDERS));

    private static final Pattern DRAWN = Pattern.compile("```rooms\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern TABLE =
            Pattern.compile("\\b(?:from|join|into|update|copy|of|exists)\\s+([a-z]+)\\.[a-z_%]");

    /// How far to the right each room stands; rooms of one group stand side by side.
    private static final Map<String, Integer> LINE = line();

    @Test
    void no_room_reaches_past_anothers_front_door() {
        ROOMS.verify();
    }

    @Test
    void no_room_but_the_command_line_knows_the_simulator_and_the_torturer() {
        noClasses()
                .that()
                .resideOutsideOfPackages("homeward.simulator..", "homeward.torture..", "homeward.commandline..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(OUTSIDERS)
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("homeward"));
    }

    @Test
    void every_room_stands_in_the_line() {
        assertThat(ROOMS.stream().map(room -> room.getIdentifier().toString()))
                .containsExactlyInAnyOrderElementsOf(LINE.keySet());
    }

    @Test
    void a_room_uses_only_rooms_to_its_left() {
        var offences = new ArrayList<String>();
        for (var room : ROOMS) {
            room.getDirectDependencies(ROOMS)
                    .uniqueModules()
                    .filter(used -> !mayUse(
                            room.getIdentifier().toString(),
                            used.getIdentifier().toString()))
                    .forEach(used -> offences.add(room.getIdentifier() + " uses " + used.getIdentifier()));
        }
        assertThat(offences).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"monitoring, alerts", "board, fhir", "patients, commandline", "vocabulary, plumbing"})
    void a_room_may_not_use_one_to_its_right_or_beside_it(String room, String other) {
        assertThat(mayUse(room, other)).isFalse();
    }

    @Test
    void a_room_speaks_of_its_own_tables_only() {
        var offences = new ArrayList<String>();
        for (var source : SourceTree.productSources()) {
            if (!LOOKERS_ON.contains(room(source))) {
                offences.addAll(foreignTables(room(source), SourceTree.text(source)));
            }
        }
        assertThat(offences).isEmpty();
    }

    @Test
    void a_foreign_table_would_be_seen() {
        assertThat(foreignTables("board", "select 1 from monitoring.reading")).hasSize(1);
        assertThat(foreignTables("monitoring", "select 1 from monitoring.reading"))
                .isEmpty();
    }

    @Test
    void a_line_without_rooms_is_no_line() {
        assertThatThrownBy(() -> line("```rooms\n```")).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean mayUse(String room, String other) {
        return LINE.getOrDefault(other, Integer.MAX_VALUE) < LINE.getOrDefault(room, 0);
    }

    private static List<String> foreignTables(String room, String source) {
        return SourceTree.matches(TABLE, source).stream()
                .map(table -> table.group(1))
                .filter(schema -> LINE.containsKey(schema) && !schema.equals(room))
                .map(schema -> room + " speaks of the tables of " + schema)
                .toList();
    }

    /// The folder below `homeward` in which a source stands.
    private static String room(Path source) {
        var path = source.toString();
        var below = path.substring(path.indexOf("/java/homeward/") + "/java/homeward/".length());
        return below.contains("/") ? below.substring(0, below.indexOf('/')) : "";
    }

    private static Map<String, Integer> line() {
        return line(SourceTree.text(SourceTree.ROOT.resolve("docs/rooms.md")));
    }

    private static Map<String, Integer> line(String page) {
        var drawn = DRAWN.matcher(page);
        if (!drawn.find() || drawn.group(1).isBlank()) {
            throw new IllegalArgumentException("No line of rooms is drawn");
        }
        var line = new TreeMap<String, Integer>();
        var places = drawn.group(1).strip().split("→", -1);
        for (int place = 0; place < places.length; place++) {
            int at = place;
            Stream.of(places[place].split("[\\s{},]+", -1))
                    .filter(room -> !room.isEmpty())
                    .forEach(room -> line.put(room, at));
        }
        return line;
    }
}

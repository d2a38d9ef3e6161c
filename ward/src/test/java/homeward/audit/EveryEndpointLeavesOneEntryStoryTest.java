package homeward.audit;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.commandline.RunningHomeward;
import jakarta.servlet.ServletContext;
import java.lang.annotation.Annotation;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Promise P11: the patient can see who looked. Walks the framework's own list of endpoints.
@Timeout(120)
class EveryEndpointLeavesOneEntryStoryTest {
    @RegisterExtension
    static final RunningHomeward homeward = RunningHomeward.onAFreshDatabase();

    private static final Book BOOK = new Book(homeward.database().jdbc());
    private static final EveryRequest EVERY = new EveryRequest(homeward, BOOK);
    private static final EveryPage PAGE = new EveryPage(EVERY);
    private static final EveryStay STAY = new EveryStay(EVERY);
    private static final EveryDoor DOOR = new EveryDoor(EVERY);
    private static final EveryAccount ACCOUNT = new EveryAccount(EVERY);
    private static final EverySetting SETTING = new EverySetting(EVERY);

    @BeforeAll
    static void two_patients_on_a_ward() throws Exception {
        EVERY.prepare();
    }

    static Stream<EveryRequest.Row> pages() {
        return Stream.of(PAGE.all(), STAY.all(), ACCOUNT.all(), SETTING.all()).flatMap(rows -> rows);
    }

    static Stream<EveryRequest.Row> doors() {
        return DOOR.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_page_leaves_exactly_one_entry(EveryRequest.Row row) throws Exception {
        exactlyOne(row, "Test ");
    }

    @ParameterizedTest
    @MethodSource("doors")
    void every_door_for_machines_leaves_exactly_one_entry(EveryRequest.Row row) throws Exception {
        exactlyOne(row, "a machine of the test");
    }

    private static void exactlyOne(EveryRequest.Row row, String name) throws Exception {
        long before = BOOK.newest();
        row.does().it();
        var left = BOOK.since(before).stream()
                .filter(entry -> !EVERY.prepared(entry))
                .toList();
        assertThat(left).hasSize(1);
        var entry = left.getFirst();
        assertThat(entry.deed()).isEqualTo(row.deed());
        assertThat(entry.doer().actor().name()).startsWith(name);
        assertThat(entry.done().outcome()).isEqualTo(Outcome.DONE);
        assertThat(entry.done().patients())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(row.patients()).map(EVERY::no).toList());
    }

    @Test
    void a_new_endpoint_cannot_be_forgotten() {
        var tried =
                Stream.concat(pages(), doors()).map(EveryRequest.Row::endpoint).collect(Collectors.toSet());
        assertThat(mapped(Leaves.class)).isNotEmpty().isSubsetOf(tried);
    }

    @Test
    void an_endpoint_of_ours_says_what_it_leaves_or_why_nothing() {
        assertThat(methods()
                        .filter(method ->
                                !method.hasMethodAnnotation(Leaves.class) && !WitnessMappings.leavesNothing(method)))
                .isEmpty();
    }

    @Test
    void nothing_else_answers_than_the_pages_and_two_doors() {
        assertThat(homeward.room(ServletContext.class).getServletRegistrations().values().stream()
                        .flatMap(servlet -> servlet.getMappings().stream()))
                .containsExactlyInAnyOrder("/", "/fhir/*", "/readings");
    }

    @Test
    void what_is_refused_is_noted_too_without_naming_anybody() throws Exception {
        long before = BOOK.newest();
        EVERY.nurse().get("/patients/nobody");
        EVERY.nurse().get("/patients/p-ada/plan");
        assertThat(BOOK.since(before))
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.done().outcome()).isEqualTo(Outcome.REFUSED))
                .allSatisfy(entry -> assertThat(entry.done().patients()).isEmpty());
    }

    @Test
    void a_form_with_a_mistake_is_noted_as_refused_with_whom_it_showed() throws Exception {
        long before = BOOK.newest();
        PAGE.order("");
        var left = BOOK.since(before);
        assertThat(left.getLast().done().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(left.getLast().done().patients()).containsExactly(EVERY.no(EveryRequest.ADA));
    }

    @Test
    void what_shows_no_patient_leaves_nothing() throws Exception {
        long before = BOOK.newest();
        EVERY.nurse().get("/");
        EVERY.nurse().get("/health");
        DOOR.machine("/fhir/metadata");
        DOOR.machine("/fhir/Organization");
        DOOR.machine("/fhir/Organization/frailty");
        assertThat(BOOK.since(before)).isEmpty();
    }

    private static Set<String> mapped(Class<? extends Annotation> annotation) {
        var endpoints = new TreeSet<String>();
        homeward.room(RequestMappingHandlerMapping.class).getHandlerMethods().forEach((mapping, method) -> {
            if (method.hasMethodAnnotation(annotation)) {
                for (var verb : mapping.getMethodsCondition().getMethods()) {
                    mapping.getPatternValues().forEach(pattern -> endpoints.add(verb + " " + pattern));
                }
            }
        });
        return endpoints;
    }

    private static Stream<HandlerMethod> methods() {
        return homeward.room(RequestMappingHandlerMapping.class).getHandlerMethods().values().stream()
                .filter(WitnessMappings::isOurs);
    }
}

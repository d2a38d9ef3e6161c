package homeward;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import homeward.commandline.RunningHomeward;
import homeward.organisations.Area;
import homeward.organisations.AreaKind;
import homeward.organisations.ChangeOrganisations;
import homeward.organisations.KeepProviders;
import homeward.organisations.OpenWards;
import homeward.organisations.Provider;
import homeward.organisations.Ward;
import homeward.plumbing.Reach;
import homeward.plumbing.RealDatabase;
import homeward.vocabulary.OdsCode;
import homeward.vocabulary.PatientNo;
import homeward.vocabulary.WardId;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Repository;

/// Every query that the house makes is made again without its WHERE, within the reach of somebody who has nothing to
/// do with its patients. The answer is the same as in a house of the same wards in which nobody lies.
@Timeout(240)
class NobodySeesAnothersPatientsStoryTest {
    @RegisterExtension
    static final RunningHomeward homeward = RunningHomeward.onAFreshDatabase();

    /// The same wards, and nobody on them.
    @RegisterExtension
    static final RealDatabase empty = RealDatabase.fresh();

    private static final OdsCode ELSEWHERE = new OdsCode("RYY");

    private static final Map<String, Reach> OTHERS = new TreeMap<>(Map.ofEntries(
            Map.entry("another ward", new Reach.Wards(ELSEWHERE.value(), Set.of("heart"))),
            Map.entry("no ward", new Reach.Wards(ELSEWHERE.value(), Set.of())),
            Map.entry("a ward that was given away", new Reach.Wards(ELSEWHERE.value(), Set.of("frailty"))),
            Map.entry("another provider", new Reach.Providers(Set.of(ELSEWHERE.value()))),
            Map.entry("a patient not known", new Reach.Person(new PatientNo(999_999))),
            Map.entry("the bedside of somebody else", new Reach.Bedside(new PatientNo(999_999), "frailty")),
            Map.entry("a referrer of somebody else", new Reach.Referrer("gp", "Y00001")),
            Map.entry("a care board", new Reach.Icbs(Set.of("QXX"))),
            Map.entry("the nation", new Reach.Nation()),
            Map.entry("nobody", Reach.NOBODY)));

    /// What names nobody is all that an office sees.
    private static final Reach OFFICE = new Reach.Offices(Set.of("HOMEWARD", ELSEWHERE.value()));

    /// Spoken only when the past changes or a month goes. Their tables are looked into one by one.
    private static final Set<String> SPOKEN_SELDOM = Set.of(
            "Alerts.earliestOpen",
            "Alerts.restate",
            "Alerts.resume",
            "Alerts.withdraw",
            "Partitions.close",
            "Partitions.rollOff",
            "Readings.lastTaken",
            "Scores.after",
            "Scores.hourly",
            "Scores.lastFresh",
            "Scores.remove",
            "Spots.asked",
            "Stays.counted",
            "Watches.earliest");

    private static final Pattern ABOUT_PATIENTS = Pattern.compile(
            "(?:from|join|into|update|using)\\s+(?:patients|stays|kit|monitoring|alerts|audit|access)\\.[a-z_]");

    private static RecordedSql recorded = new RecordedSql(homeward.room(DataSource.class));

    @BeforeAll
    static void everything_that_the_house_does_is_done() throws Exception {
        for (var database : List.of(homeward.database(), empty)) {
            ChangeOrganisations.in(database.source())
                    .add(AreaKind.CARE_BOARD, "QXX", "A care board", Area.ENGLAND, null);
            KeepProviders.in(database.source()).keep(new Provider(ELSEWHERE, "Another trust", new OdsCode("QXX")));
            database.jdbc()
                    .sql("insert into organisations.ward (ward_id, name, provider) values ('heart', 'Heart', 'RYY')")
                    .update();
            database.jdbc()
                    .sql("insert into organisations.ward (ward_id, name) values ('frailty', 'Frailty')")
                    .update();
            // The months are there in both, as nobody's.
            database.jdbc()
                    .sql("select monitoring.make_month('reading', '2020-05-01')")
                    .query((_, _) -> true)
                    .single();
        }
        recorded = new RecordedSql(homeward.room(DataSource.class));
        homeward.room(JdbcTemplate.class).setDataSource(recorded);
        homeward.room(DataSourceTransactionManager.class).setDataSource(recorded);
        new EverythingDone(homeward).onTheWard("frailty");
        homeward.room(OpenWards.class).open(List.of(new Ward(new WardId("frailty"), "Frailty")));
    }

    @Test
    void whatever_is_asked_without_its_where() throws SQLException {
        int removed = 0;
        int answered = 0;
        int refused = 0;
        int own = 0;
        int uncovered = 0;
        int asTheyAre = 0;
        var broken = new TreeSet<String>();
        var leaks = new TreeSet<String>();
        for (var statement : aboutPatients()) {
            var rewritten = WithoutItsWhere.of(statement.sql());
            var whole = isEndedByItsWhere(statement);
            var open = whole ? new WithoutItsWhere(statement.sql(), 0) : rewritten;
            removed += open.removed();
            asTheyAre += whole ? 1 : 0;
            var past = Answer.of(homeward.database().pastEveryPolicy(), statement, open.sql());
            // To end an alert twice, a check of the table refuses by itself.
            if (past.startsWith("broken") && !past.startsWith("broken 23514")) {
                broken.add(open.sql() + " " + past);
            }
            uncovered += past.equals(Answer.of(empty.pastEveryPolicy(), statement, open.sql())) ? 0 : 1;
            own += Reach.within(
                            new Reach.Wards("HOMEWARD", Set.of("frailty")),
                            () -> Answer.of(homeward.database().source(), statement, open.sql()))
                    .lines()
                    .mapToInt(line -> line.startsWith("row ") ? 1 : 0)
                    .sum();
            for (var other : OTHERS.entrySet()) {
                var answer = Reach.within(
                        other.getValue(), () -> Answer.of(homeward.database().source(), statement, open.sql()));
                var ofNobody = Reach.within(other.getValue(), () -> Answer.of(empty.source(), statement, open.sql()));
                answered++;
                refused += answer.startsWith("refused") ? 1 : 0;
                if (!answer.equals(ofNobody)) {
                    leaks.add(other.getKey() + " sees " + answer + " by " + open.sql());
                }
            }
        }
        System.out.printf(
                "Queries recorded: %d, about patients: %d, WHERE removed: %d, asked with it: %d; run: %d, of these"
                        + " refused: %d; leaked: %d. Past every policy %d of them tell of patients; within the own"
                        + " reach they give %d rows.%n",
                recorded.statements().size(),
                aboutPatients().size(),
                removed,
                asTheyAre,
                answered,
                refused,
                leaks.size(),
                uncovered,
                own);
        assertThat(broken).isEmpty();
        assertThat(leaks).isEmpty();
        assertThat(aboutPatients()).hasSizeGreaterThan(50);
        assertThat(uncovered).isGreaterThan(30);
        assertThat(own).isPositive();
    }

    @Test
    void whatever_table_is_looked_into() throws SQLException {
        var tables = homeward.database()
                .jdbc()
                .sql("""
                        select c.oid::regclass::text from pg_class c
                        where c.relkind in ('r', 'p') and (c.relrowsecurity or c.relispartition)
                            and c.oid <> 'organisations.ward'::regclass
                        """)
                .query((row, _) -> row.getString(1))
                .list();
        int looks = 0;
        var leaks = new TreeSet<String>();
        for (var table : tables) {
            for (var other : OTHERS.entrySet()) {
                var answer = Reach.within(
                        other.getValue(), () -> Answer.of(homeward.database().source(), table));
                looks++;
                if (!answer.isEmpty() && !answer.startsWith("refused")) {
                    leaks.add(other.getKey() + " sees " + table);
                }
            }
            var office =
                    Reach.within(OFFICE, () -> Answer.of(homeward.database().source(), table));
            if (!office.isEmpty() && !office.startsWith("refused") && !table.equals("monitoring.quarantine")) {
                leaks.add("an office sees " + table);
            }
        }
        System.out.printf("Tables looked into: %d, looks: %d, leaked: %d%n", tables.size(), looks, leaks.size());
        assertThat(leaks).isEmpty();
        assertThat(tables).hasSizeGreaterThan(20);
    }

    @Test
    void whatever_is_said_on_a_connection_of_people_by_somebody_who_may_say_anything() throws SQLException {
        var leaks = new TreeSet<String>();
        var sayings =
                List.of("", "house", "wards", "wards:", "wards:%", "wards:'||'", "person:", "person:x", "providers:*");
        for (var saying : sayings) {
            try (var connection = homeward.database().asPeople().getConnection()) {
                connection.setAutoCommit(false);
                try (var say = connection.prepareStatement("select set_config('homeward.reach', ?, true)")) {
                    say.setString(1, saying);
                    say.execute();
                }
                for (var table : List.of(
                        "patients.patient", "stays.span", "stays.entry", "monitoring.reading", "alerts.episode")) {
                    if (!Answer.of(connection.prepareStatement("select * from " + table))
                            .isEmpty()) {
                        leaks.add(saying + " shows " + table);
                    }
                }
                connection.rollback();
            }
        }
        assertThat(leaks).isEmpty();
    }

    @Test
    void and_every_hidden_class_that_speaks_of_patients_was_heard() {
        var unheard = new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(
                                "homeward.patients",
                                "homeward.stays",
                                "homeward.kit",
                                "homeward.monitoring",
                                "homeward.alerts")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Repository.class))
                        .flatMap(type -> type.getCodeUnits().stream())
                        .filter(unit -> unit.getMethodCallsFromSelf().stream()
                                .anyMatch(call -> call.getTarget().getName().equals("sql")))
                        .map(NobodySeesAnothersPatientsStoryTest::name)
                        .filter(name -> !recorded.speakers().contains(name))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unheard).isSubsetOf(SPOKEN_SELDOM);
    }

    private static String name(JavaCodeUnit unit) {
        return unit.getOwner().getSimpleName() + "." + unit.getName().replaceFirst("^lambda\\$([^$]+)\\$.*", "$1");
    }

    /// Without its WHERE it would never end.
    private static boolean isEndedByItsWhere(RecordedSql.Statement statement) {
        return statement.sql().startsWith("with recursive");
    }

    /// Those that name a table with patients' data; to add to the audit is everybody's duty, and shows nothing.
    private static List<RecordedSql.Statement> aboutPatients() {
        return recorded.statements().stream()
                .filter(statement -> ABOUT_PATIENTS.matcher(statement.sql()).find())
                .filter(statement -> !statement.sql().startsWith("insert into audit."))
                .toList();
    }
}

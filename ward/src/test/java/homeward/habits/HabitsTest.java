package homeward.habits;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import homeward.habits.planted.PlantedOffences;
import java.time.Clock;
import java.time.InstantSource;
import java.time.temporal.Temporal;
import java.util.Date;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The habits that a machine can check, each beside a planted offence that it must catch.
class HabitsTest {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("homeward");

    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .withImportOption(place -> !place.contains("/planted/"))
            .importPackages("homeward");

    /// Where a clock is made: for the house, for verbs that run without one, for what plays an outside system, and
    /// where two clocks are compared.
    private static final Set<String> CLOCKMAKERS =
            Set.of("TimeWiring", "AdminCreate", "AdminReferral", "AdminReset", "Ticking", "ExamineDatabase", "Torture");

    static Stream<Arguments> habits() {
        return Stream.of(
                Arguments.of(
                        "the time is handed in, never asked for",
                        timeIsHandedIn(),
                        PRODUCT,
                        PlantedOffences.ASKS_THE_WALL_CLOCK),
                Arguments.of("nobody makes a clock", timeIsHandedIn(), PRODUCT, PlantedOffences.MAKES_ITS_OWN_CLOCK),
                Arguments.of(
                        "SQL is spoken by hidden classes only",
                        sqlIsHidden(),
                        PRODUCT,
                        PlantedOffences.SPEAKS_SQL_IN_THE_OPEN),
                Arguments.of(
                        "a name says what the ward calls it",
                        namesSaySomething(),
                        PRODUCT,
                        PlantedOffences.BED_MANAGER),
                Arguments.of("no test sleeps", noTestSleeps(), TESTS, PlantedOffences.SLEEPS_IN_A_TEST),
                Arguments.of("no test mocks", noTestMocks(), TESTS, PlantedOffences.MOCKS_ITS_NEIGHBOUR),
                Arguments.of("no test is switched off", noTestIsOff(), TESTS, PlantedOffences.IS_SWITCHED_OFF));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("habits")
    void are_kept(String habit, ArchRule rule, JavaClasses where, Class<?> offender) {
        rule.check(where);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("habits")
    void would_be_seen_to_be_broken(String habit, ArchRule rule, JavaClasses where, Class<?> offender) {
        var offence = rule.evaluate(new ClassFileImporter().importClasses(offender));
        assertThat(offence.hasViolation()).isTrue();
    }

    private static ArchRule timeIsHandedIn() {
        var clockmaker = DescribedPredicate.<JavaClass>describe(
                "make the clocks", type -> CLOCKMAKERS.contains(outermost(type).getSimpleName()));
        return noClasses().that(DescribedPredicate.not(clockmaker)).should().callMethodWhere(asksAClock());
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(HabitsTest::outermost).orElse(type);
    }

    private static DescribedPredicate<JavaMethodCall> asksAClock() {
        return DescribedPredicate.describe("ask the machine for the time of day", call -> {
            var asked = call.getTarget();
            var owner = asked.getOwner();
            return (asked.getName().equals("now") && owner.isAssignableTo(Temporal.class))
                    || (asked.getName().startsWith("system")
                            && (owner.isEquivalentTo(Clock.class) || owner.isEquivalentTo(InstantSource.class)))
                    || asked.getFullName().equals("java.lang.System.currentTimeMillis()")
                    || owner.isEquivalentTo(Date.class);
        });
    }

    private static ArchRule sqlIsHidden() {
        return classes()
                .that(speakSql())
                .and(DescribedPredicate.not(resideInAPackage("homeward.plumbing..")))
                .and(DescribedPredicate.not(resideInAPackage("homeward.torture..")))
                .should()
                .bePackagePrivate()
                .andShould()
                .haveModifier(JavaModifier.FINAL)
                .andShould()
                .beAnnotatedWith(Repository.class);
    }

    private static DescribedPredicate<JavaClass> speakSql() {
        return DescribedPredicate.describe(
                "speak SQL",
                type -> type.getMethodCallsFromSelf().stream()
                        .map(JavaMethodCall::getTarget)
                        .anyMatch(asked -> {
                            var owner = asked.getOwner();
                            return (owner.isEquivalentTo(JdbcClient.class)
                                            && asked.getName().equals("sql"))
                                    || owner.isAssignableTo(JdbcOperations.class)
                                    || (owner.getPackageName().equals("java.sql")
                                            && asked.getName().matches("prepare.*|execute.*"));
                        }));
    }

    private static ArchRule namesSaySomething() {
        return noClasses()
                .should()
                .haveNameMatching(".*(Service|Manager|Handler|Processor|Helper|Utils?|Impl|Dto|DTO)");
    }

    private static ArchRule noTestSleeps() {
        return noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "sleep", call -> call.getTarget().getName().equals("sleep")));
    }

    private static ArchRule noTestMocks() {
        return noClasses().should().dependOnClassesThat().resideInAPackage("org.mockito..");
    }

    private static ArchRule noTestIsOff() {
        return noMethods().should().beAnnotatedWith(Disabled.class);
    }
}

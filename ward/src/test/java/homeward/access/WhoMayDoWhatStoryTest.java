package homeward.access;

import static org.assertj.core.api.Assertions.assertThat;

import homeward.access.Expected.End;
import homeward.commandline.RunningHomeward;
import homeward.staff.Activity;
import homeward.staff.Extent;
import homeward.staff.Role;
import homeward.staff.WhoMay;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Everybody asks for everything, over HTTP, and gets what the table says: no more, and no less.
class WhoMayDoWhatStoryTest {
    @RegisterExtension
    static final RunningHomeward homeward = RunningHomeward.onAFreshDatabase();

    private static final int LEAST_CELLS = 10_000;
    private static final int AT_A_TIME = 8;

    private record Cell(Asker asker, Ask ask, boolean rightFormToken, int status, End end) {
        @Override
        public String toString() {
            return "%s: %s%s gave %d, %s".formatted(asker, ask, rightFormToken ? "" : " (forged)", status, end);
        }
    }

    private static List<Cell> cells = List.of();

    @BeforeAll
    static void everybody_asks_for_everything() throws Exception {
        homeward.send(homeward.to("/health"));
        var asks = new EveryAsk(homeward, new TwoProviders(homeward)).all();
        var askers = Asker.everybody(homeward, new TestSessions(homeward));
        long begun = System.nanoTime();
        try (var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                var threads = Executors.newFixedThreadPool(AT_A_TIME)) {
            var work = new ArrayList<Callable<Cell>>();
            for (var ask : asks) {
                for (var asker : askers) {
                    work.add(() -> asked(client, asker, ask, true));
                    if (ask.changesSomething() && asker.isPerson() && !ask.isForMachines()) {
                        work.add(() -> asked(client, asker, ask, false));
                    }
                }
            }
            var all = new ArrayList<Cell>();
            for (var done : threads.invokeAll(work)) {
                all.add(done.get());
            }
            cells = List.copyOf(all);
        }
        System.out.printf(
                "Who may do what: %d requests x %d askers, %d cells in %d s, %d mismatches%n",
                asks.size(),
                askers.size(),
                cells.size(),
                Duration.ofNanos(System.nanoTime() - begun).toSeconds(),
                mismatches(WhoMay::extent).size());
    }

    @Test
    void ends_as_the_table_says_in_every_cell() {
        assertThat(cells).hasSizeGreaterThan(LEAST_CELLS);
        assertThat(mismatches(WhoMay::extent)).isEmpty();
    }

    @Test
    void lets_in_and_turns_away_each_kind() {
        assertThat(cells)
                .extracting(Cell::end)
                .contains(End.LET_IN, End.UNKNOWN, End.NOT_YOUR_ROLE, End.NOT_FOUND, End.NOT_SERVED);
    }

    @Test
    void would_show_one_wrong_permission() {
        assertThat(mismatches(
                        with(Role.HEALTHCARE_ASSISTANT, Activity.ACKNOWLEDGE_ALERTS, Optional.of(Extent.OWN_WARD))))
                .isNotEmpty()
                .allSatisfy(cell -> assertThat(cell.ask().path()).endsWith("/acknowledge"));
        assertThat(mismatches(with(Role.NURSE, Activity.SEE_BOARD, Optional.of(Extent.HOUSE))))
                .isNotEmpty();
        assertThat(mismatches(with(Role.GATEWAY, Activity.READ_BY_FHIR, Optional.of(Extent.OWN_PROVIDER))))
                .isNotEmpty();
        assertThat(mismatches(with(Role.NURSE, Activity.SEE_PATIENT, Optional.empty())))
                .isNotEmpty();
    }

    private static BiFunction<Role, Activity, Optional<Extent>> with(
            Role role, Activity activity, Optional<Extent> planted) {
        return (one, what) -> one == role && what == activity ? planted : WhoMay.extent(one, what);
    }

    private static List<Cell> mismatches(BiFunction<Role, Activity, Optional<Extent>> table) {
        var expected = new Expected(table);
        return cells.stream()
                .filter(cell -> !fits(cell, expected.of(cell.asker(), cell.ask(), cell.rightFormToken())))
                .toList();
    }

    private static boolean fits(Cell cell, End expected) {
        return cell.end() == expected
                || (cell.ask().namesNothing() && expected == End.LET_IN && cell.end() == End.NOT_FOUND);
    }

    private static Cell asked(HttpClient client, Asker asker, Ask ask, boolean rightFormToken) throws Exception {
        var request =
                homeward.to(ask.path()).method(ask.method(), ask.publisher()).header("Accept", accepts(ask));
        if (ask.changesSomething()) {
            request.header("Content-Type", ask.contentType());
        }
        asker.proveThemselves(request, rightFormToken);
        var answer = client.send(request.build(), BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            // A live board never ends; the rest is read, so that the line can be used again.
            if (!ask.path().endsWith("/live")) {
                body.readAllBytes();
            }
        }
        return new Cell(asker, ask, rightFormToken, answer.statusCode(), end(answer));
    }

    private static String accepts(Ask ask) {
        return ask.isForMachines() ? "*/*" : "text/html";
    }

    private static End end(HttpResponse<?> answer) {
        return switch (answer.statusCode()) {
            case 200, 201, 204, 304, 400, 406, 415, 422 -> End.LET_IN;
            case 302 ->
                answer.headers().firstValue("Location").orElse("").contains("/sign-in") ? End.UNKNOWN : End.LET_IN;
            case 401 -> End.UNKNOWN;
            case 403 -> End.NOT_YOUR_ROLE;
            case 404 -> End.NOT_FOUND;
            case 405 -> End.NOT_SERVED;
            default -> End.BROKEN;
        };
    }
}

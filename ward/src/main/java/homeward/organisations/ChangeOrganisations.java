package homeward.organisations;

import homeward.organisations.Organisations.Kept;
import homeward.plumbing.Reach;
import homeward.vocabulary.Actor;
import homeward.vocabulary.OdsCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/// Changes the map of organisations from a day on. What was true before that day stays.
@Component
public class ChangeOrganisations {
    private final Organisations organisations;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher house;

    ChangeOrganisations(
            Organisations organisations, TransactionOperations transactions, ApplicationEventPublisher house) {
        this.organisations = organisations;
        this.transactions = transactions;
        this.house = house;
    }

    /// For programs without the whole house.
    public static ChangeOrganisations in(DataSource source) {
        return new ChangeOrganisations(
                new Organisations(JdbcClient.create(source)),
                new TransactionTemplate(new JdbcTransactionManager(source)),
                _ -> {});
    }

    /// A new part of another.
    ///
    /// @param from null where nobody has said since when
    public Change add(AreaKind kind, String code, String name, String parent, @Nullable LocalDate from) {
        return inOneGo(() -> {
            var above = organisations.find(parent);
            if (above.isEmpty()) {
                return new Change.NoSuchOrganisation();
            }
            if (!mayBePartOf(kind, above.get().kind())) {
                return new Change.NotAParent();
            }
            if (organisations.find(code).isPresent()) {
                return new Change.CodeTaken();
            }
            var added = new Kept(0, kind, code, from, null);
            if (!covers(above.get(), added, from)) {
                return new Change.NotThenThere();
            }
            int no = organisations.add(kind, code, null, from, null).orElseThrow();
            organisations.call(no, from, name);
            organisations.belong(no, above.get().no(), from);
            return new Change.Done();
        });
    }

    /// Another name from a day on.
    public Change rename(String code, String name, LocalDate from) {
        return inOneGo(() -> organisations
                .find(code)
                .<Change>map(kept -> {
                    if (!kept.livesOn(from)) {
                        return new Change.NotThenThere();
                    }
                    organisations.call(kept.no(), from, name);
                    return new Change.Done();
                })
                .orElseGet(Change.NoSuchOrganisation::new));
    }

    /// Part of another from a day on, until the next day from which something else is known.
    public Change move(String code, String parent, LocalDate from) {
        return inOneGo(() -> {
            var part = organisations.find(code);
            var whole = organisations.find(parent);
            if (part.isEmpty() || whole.isEmpty()) {
                return new Change.NoSuchOrganisation();
            }
            if (!mayBePartOf(part.get().kind(), whole.get().kind())) {
                return new Change.NotAParent();
            }
            boolean there = part.get().livesOn(from) && whole.get().livesOn(from);
            if (!there || (part.get().kind() != AreaKind.PROVIDER && !covers(whole.get(), part.get(), from))) {
                return new Change.NotThenThere();
            }
            organisations.settle(part.get().no(), whole.get().no(), from);
            return new Change.Done();
        });
    }

    /// Gone from a day on. One successor takes all of its parts; where there are several, or none, they belong
    /// elsewhere before.
    ///
    /// @param basis how it is known who takes over
    public Change abolish(String code, List<String> successors, LocalDate from, String basis) {
        return inOneGo(() -> {
            var gone = organisations.find(code);
            var heirs = successors.stream().map(organisations::find).toList();
            if (gone.isEmpty() || heirs.stream().anyMatch(Optional::isEmpty)) {
                return new Change.NoSuchOrganisation();
            }
            return abolish(gone.get(), heirs.stream().flatMap(Optional::stream).toList(), from, basis);
        });
    }

    private Change abolish(Kept gone, List<Kept> heirs, LocalDate from, String basis) {
        if (gone.kind() == AreaKind.NATION
                || heirs.stream().anyMatch(heir -> heir.no() == gone.no() || heir.kind() != gone.kind())) {
            return new Change.NotASuccessor();
        }
        boolean begun = gone.from() == null || from.isAfter(gone.from());
        boolean theyGoOn = heirs.stream().allMatch(heir -> heir.livesOn(from) && heir.until() == null);
        if (!begun || gone.until() != null || !theyGoOn) {
            return new Change.NotThenThere();
        }
        if (organisations.runsWards(gone.no())) {
            return new Change.StillRunsWards();
        }
        var parts = organisations.partsFrom(gone.no(), from);
        if (!parts.isEmpty() && heirs.size() != 1) {
            return new Change.StillHasParts(parts);
        }
        if (!parts.isEmpty()) {
            organisations.handOver(gone.no(), heirs.getFirst().no(), from);
        }
        organisations.leave(gone.no(), from);
        organisations.end(gone.no(), from);
        heirs.forEach(heir -> organisations.succeed(gone.no(), heir.no(), from, basis));
        return new Change.Done();
    }

    /// The real code in place of one of our own making. It is still found by the old one.
    public Change replaceCode(String code, OdsCode real, Actor by) {
        return inOneGo(() -> {
            var kept = organisations.find(code);
            if (kept.isEmpty()) {
                return new Change.NoSuchOrganisation();
            }
            if (!Area.isProvisional(kept.get().code())) {
                return new Change.NotProvisional();
            }
            if (Area.isProvisional(real.value())
                    || organisations.find(real.value()).isPresent()) {
                return new Change.CodeTaken();
            }
            organisations.recode(kept.get(), real.value(), by.username());
            house.publishEvent(new CodeReplaced(kept.get().code(), real.value()));
            return new Change.Done();
        });
    }

    private static boolean mayBePartOf(AreaKind part, AreaKind whole) {
        return switch (part) {
            case REGION -> whole == AreaKind.NATION;
            case CARE_BOARD -> whole == AreaKind.REGION || whole == AreaKind.NATION;
            case PROVIDER -> whole == AreaKind.CARE_BOARD;
            case NATION, WARD -> false;
        };
    }

    /// Whether the whole is there on each day on which the part is, from that day on. Of a provider nobody need have
    /// said it for all of its life.
    private static boolean covers(Kept whole, Kept part, @Nullable LocalDate from) {
        var first = from == null ? part.from() : from;
        boolean begins = first == null
                ? whole.from() == null || part.kind() == AreaKind.PROVIDER
                : whole.from() == null || !first.isBefore(whole.from());
        boolean goesOn =
                whole.until() == null || (part.until() != null && !part.until().isAfter(whole.until()));
        return begins && goesOn;
    }

    private Change inOneGo(Supplier<Change> change) {
        return Reach.within(Reach.HOUSE, () -> Objects.requireNonNull(transactions.execute(_ -> change.get())));
    }
}

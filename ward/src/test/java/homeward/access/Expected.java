package homeward.access;

import homeward.access.Ask.Kind;
import homeward.access.TwoProviders.Place;
import homeward.staff.Activity;
import homeward.staff.Extent;
import homeward.staff.Post;
import homeward.staff.Role;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// What must come of a request, worked out from the table of who may do what, and from nothing else.
///
/// @param table how far an activity of a role goes
record Expected(BiFunction<Role, Activity, Optional<Extent>> table) {

    private static final Set<String> OPEN_TO_ALL = Set.of("/fhir/metadata", "/fhir/.well-known/smart-configuration");

    /// How a request ends.
    enum End {
        LET_IN,
        /// Sent to where one says who one is.
        UNKNOWN,
        NOT_YOUR_ROLE,
        NOT_FOUND,
        NOT_SERVED,
        /// Never right.
        BROKEN
    }

    End of(Asker asker, Ask ask, boolean rightFormToken) {
        return ask.isForMachines() ? atTheMachinesDoor(asker, ask) : atThePeoplesDoor(asker, ask, rightFormToken);
    }

    private End atTheMachinesDoor(Asker asker, Ask ask) {
        if (OPEN_TO_ALL.contains(ask.path()) && Set.of("GET", "HEAD").contains(ask.method())) {
            return End.LET_IN;
        }
        if (ask.isForMachinesWithoutAToken()) {
            return ask.kind() instanceof Kind.Open ? End.LET_IN : notServed(ask);
        }
        if (!asker.isMachine()) {
            return End.UNKNOWN;
        }
        return switch (ask.kind()) {
            case Kind.NotServed _ -> notServed(ask);
            case Kind.Open _ -> End.LET_IN;
            case Kind.APage(var needs) -> ofTheProvider(asker, needs.value(), ask.place());
            case Kind.AServlet(Door.Asks.WhatIsOpen _) -> End.LET_IN;
            case Kind.AServlet(Door.Asks.Nothing _) ->
                ask.method().equals("OPTIONS") && ask.path().startsWith("/fhir") ? End.LET_IN : End.NOT_SERVED;
            case Kind.AServlet(Door.Asks.Doing(var errand)) -> ofTheProvider(asker, errand.activity(), ask.place());
            case Kind.AServlet(Door.Asks.Several(var activity)) -> ofTheProvider(asker, activity, ask.place());
        };
    }

    /// What methods there are is not told: the gate knows no page for the question.
    private static End notServed(Ask ask) {
        return ask.method().equals("OPTIONS") ? End.NOT_FOUND : End.NOT_SERVED;
    }

    private End ofTheProvider(Asker asker, Activity activity, @Nullable Place place) {
        if (!extent(asker, activity).equals(Optional.of(Extent.OWN_PROVIDER))) {
            return End.NOT_YOUR_ROLE;
        }
        return place == null || place.provider().equals(TwoProviders.OWN) ? End.LET_IN : End.NOT_FOUND;
    }

    private End atThePeoplesDoor(Asker asker, Ask ask, boolean rightFormToken) {
        boolean forged = ask.changesSomething() && !(asker.isPerson() && rightFormToken);
        if (asker.ended()) {
            return End.UNKNOWN;
        }
        if (forged) {
            return End.NOT_YOUR_ROLE;
        }
        boolean open = switch (ask.kind()) {
            case Kind.Open _ -> true;
            case Kind.NotServed(boolean toAll) -> toAll;
            case Kind.APage _, Kind.AServlet _ -> false;
        };
        if (!open && !asker.isPerson()) {
            return End.UNKNOWN;
        }
        return switch (ask.kind()) {
            case Kind.NotServed _, Kind.AServlet _ -> notServed(ask);
            case Kind.Open _ -> End.LET_IN;
            case Kind.APage(var needs) -> ofTheirOwn(asker, needs.value(), ask.place());
        };
    }

    private End ofTheirOwn(Asker asker, Activity activity, @Nullable Place place) {
        var extent = extent(asker, activity);
        if (extent.isEmpty()) {
            return End.NOT_YOUR_ROLE;
        }
        return place == null || reaches(asker, extent.get(), place) ? End.LET_IN : End.NOT_FOUND;
    }

    private static boolean reaches(Asker asker, Extent extent, Place place) {
        return switch (extent) {
            case HOUSE -> place != Place.NOWHERE;
            case OWN_PROVIDER ->
                asker.duties().stream().anyMatch(duty -> place.provider().equals(duty.provider()));
            case OWN_WARD -> asker.duties().stream().anyMatch(duty -> covers(duty, place));
            case REFERRED -> asker.referred() == place;
            case OWN_RECORD, COUNTS_ONLY -> false;
        };
    }

    private static boolean covers(Post duty, Place place) {
        return place.provider().equals(duty.provider())
                && (duty.ward() == null || place.ward().equals(duty.ward()));
    }

    private Optional<Extent> extent(Asker asker, Activity activity) {
        return table.apply(Objects.requireNonNull(asker.knownAs()), activity);
    }
}

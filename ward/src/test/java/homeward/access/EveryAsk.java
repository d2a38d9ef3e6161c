package homeward.access;

import homeward.access.Ask.Kind;
import homeward.access.TwoProviders.Place;
import homeward.commandline.RunningHomeward;
import homeward.fhir.FhirDoorOfATest;
import homeward.machines.Errand;
import homeward.plumbing.OpenToAll;
import homeward.staff.Activity;
import homeward.staff.Needs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every address of this program with every method, for a patient or a ward in every place: the pages from the
/// framework's own lists, the interactions of FHIR for each type of resource.
final class EveryAsk {
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    /// For what is neither a patient's nor a ward's: whoever is let in may be told that it is not there.
    static final String NOTHING_THERE = "nothing-there";

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::([^}]*))?}");
    private static final String A_FORM = "application/x-www-form-urlencoded";

    private final RunningHomeward homeward;
    private final TwoProviders world;

    EveryAsk(RunningHomeward homeward, TwoProviders world) {
        this.homeward = homeward;
        this.world = world;
    }

    List<Ask> all() {
        var asks = new ArrayList<Ask>();
        pages().forEach((pattern, byMethod) -> page(pattern, byMethod, asks));
        for (var method : METHODS) {
            asks.add(servlet(method, "/readings", null));
            for (var path : List.of(
                    "",
                    "metadata",
                    ".well-known/smart-configuration",
                    "Observation",
                    "Patient",
                    "Patient/_search",
                    "Organization")) {
                asks.add(servlet(method, "/fhir/" + path, null));
            }
            for (var place : Place.values()) {
                for (var path : fhirOf(place)) {
                    asks.add(servlet(method, "/fhir/" + path, place));
                }
            }
        }
        return List.copyOf(new LinkedHashSet<>(asks));
    }

    private List<String> fhirOf(Place place) {
        return List.of(
                "Observation?patient=" + place.patient(),
                "Observation/$lastn?patient=" + place.patient(),
                "Observation/_search?patient=" + place.patient(),
                "Observation/" + world.observation(place),
                "Patient?_id=" + place.patient(),
                "Patient/" + place.patient(),
                "Organization/" + place.ward().value());
    }

    private static Ask servlet(String method, String path, @Nullable Place place) {
        var below = path.startsWith("/fhir/") ? path.substring("/fhir/".length()) : "";
        var search = below.contains("_search");
        // A search that finds nobody is done; what is read under an id that is nobody's is not there.
        boolean read = !below.contains("?") && (method.equals("GET") || method.equals("HEAD"));
        return new Ask(
                method,
                path,
                new Kind.AServlet(asks(method, path, below)),
                read ? place : null,
                search ? A_FORM : path.equals("/readings") ? "text/csv" : "application/fhir+json",
                search ? "_count=1" : "{}");
    }

    private static Door.Asks asks(String method, String path, String below) {
        if (path.equals("/readings")) {
            return method.equals("POST") ? new Door.Asks.Doing(Errand.of(Activity.BACKFILL)) : new Door.Asks.Nothing();
        }
        return FhirDoorOfATest.asks(method, below.replaceFirst("\\?.*", ""));
    }

    private void page(String pattern, Map<String, HandlerMethod> byMethod, List<Ask> asks) {
        var some = byMethod.values().iterator().next().getMethodAnnotation(Needs.class);
        boolean ofSomebody = some != null && !(some.patient() + some.ward()).isEmpty();
        for (var place : ofSomebody ? Place.values() : new Place[] {Place.OWN_WARD}) {
            for (var path : filled(pattern, place)) {
                for (var method : METHODS) {
                    var page = byMethod.get(method.equals("HEAD") ? "GET" : method);
                    if (pattern.endsWith("/live") && method.equals("HEAD")) {
                        continue; // it would hold the line open, and say nothing on it
                    }
                    asks.add(new Ask(
                            method, path, kind(page, byMethod), ofSomebody ? place : null, A_FORM, form(pattern)));
                }
            }
        }
    }

    private static Kind kind(@Nullable HandlerMethod page, Map<String, HandlerMethod> byMethod) {
        if (page == null) {
            return new Kind.NotServed(
                    byMethod.values().stream().allMatch(other -> other.hasMethodAnnotation(OpenToAll.class)));
        }
        return page.hasMethodAnnotation(OpenToAll.class)
                ? new Kind.Open()
                : new Kind.APage(Objects.requireNonNull(page.getMethodAnnotation(Needs.class)));
    }

    /// Enough to be let in, and too little for anything to be kept.
    private static String form(String pattern) {
        return pattern.endsWith("/observations/new") ? "form=01234567-89ab-cdef-0123-456789abcdef" : "";
    }

    private Set<String> filled(String pattern, Place place) {
        var paths = new LinkedHashSet<String>(Set.of(""));
        var variable = VARIABLE.matcher(pattern);
        int end = 0;
        while (variable.find()) {
            var before = pattern.substring(end, variable.start());
            var values = variable.group(2) == null
                    ? List.of(value(variable.group(1), place))
                    : List.of(variable.group(2).split("\\|", -1));
            var longer = new LinkedHashSet<String>();
            paths.forEach(path -> values.forEach(value -> longer.add(path + before + value)));
            paths.clear();
            paths.addAll(longer);
            end = variable.end();
        }
        var rest = pattern.substring(end);
        var whole = new LinkedHashSet<String>();
        paths.forEach(path -> whole.add(path + rest));
        return whole;
    }

    private String value(String variable, Place place) {
        return switch (variable) {
            case "id" -> place.patient();
            case "ward" -> place.ward().value();
            case "number" -> Long.toString(world.alert(place));
            case "stay" -> Long.toString(world.stay(place));
            case "entry" -> Long.toString(world.entry(place));
            case "name" -> "homeward.css";
            default -> NOTHING_THERE;
        };
    }

    /// By pattern, then by method.
    private Map<String, Map<String, HandlerMethod>> pages() {
        var pages = new LinkedHashMap<String, Map<String, HandlerMethod>>();
        for (var mapping :
                Objects.requireNonNull(homeward.room(DispatcherServlet.class).getHandlerMappings())) {
            if (mapping instanceof RequestMappingHandlerMapping requests) {
                requests.getHandlerMethods().forEach((where, page) -> {
                    if (page.getBeanType() != BasicErrorController.class) {
                        where.getPatternValues().stream()
                                .filter(EveryAsk::isNotSigningIn)
                                .forEach(pattern -> where.getMethodsCondition()
                                        .getMethods()
                                        .forEach(method -> pages.computeIfAbsent(pattern, _ -> new LinkedHashMap<>())
                                                .put(method.name(), page)));
                    }
                });
            }
        }
        return pages;
    }

    /// How one signs in is tested beside it.
    private static boolean isNotSigningIn(String pattern) {
        return !pattern.startsWith("/sign-in") && !pattern.startsWith("/back-channel-logout");
    }
}

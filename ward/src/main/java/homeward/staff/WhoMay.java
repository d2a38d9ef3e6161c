package homeward.staff;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Who may do what, and how far: the one table that the gate, the menus, the page docs/roles.md and the tests read.
public final class WhoMay {
    /// Columns: the roles in their order. r own record, w own wards, f those referred, p own provider, c counts only, h
    /// the whole house;
    /// a full stop: not at all. What a machine's role may do, its scopes may narrow.
    private static final String TABLE = """
                               PAT CAR HCA NUR ADV CON PHA COO OOH MAN ICB SAF AUD ADM DEV GAT API
            COME_IN             .   .   w   w   w   w   w   w   w   w   c   p   p   p   .   .   .
            KEEP_OWN_ACCOUNT    .   .   r   r   r   r   r   r   r   r   r   r   r   r   .   .   .
            SEE_BOARD           .   .   w   w   w   w   w   w   w   w   .   .   .   .   .   .   .
            SEE_PATIENT         .   .   w   w   w   w   w   w   w   w   .   .   .   .   .   .   .
            TAKE_FIGURES        .   .   w   w   w   w   w   .   w   w   .   .   .   .   .   .   p
            CHART_OBSERVATIONS  .   .   w   w   w   w   .   .   w   .   .   .   .   .   .   .   .
            ACKNOWLEDGE_ALERTS  .   .   .   w   w   w   .   .   w   .   .   .   .   .   .   .   .
            CHANGE_PLAN         .   .   .   .   w   w   .   .   w   .   .   .   .   .   .   .   .
            SEE_QUARANTINE      .   .   .   w   w   w   .   w   w   w   .   p   .   p   .   .   .
            SEE_DEVICE_CLOCKS   .   .   w   w   w   w   .   w   w   w   .   p   .   .   .   .   .
            BREAK_THE_GLASS     .   .   .   h   h   h   h   .   h   .   .   .   .   .   .   .   .
            SEE_BROKEN_GLASS    .   .   .   .   .   .   .   .   .   p   .   p   p   .   .   .   .
            SEE_OWN_REFERRALS   .   .   .   f   f   f   .   .   f   .   .   .   .   .   .   .   .
            KEEP_ROTA           .   .   .   .   .   .   .   w   .   w   .   .   .   .   .   .   .
            KEEP_STAYS          .   .   .   w   w   w   .   w   w   w   .   .   .   .   .   .   .
            SEE_CAPACITY        .   .   w   w   w   w   w   w   w   w   .   .   .   .   .   .   .
            STATE_CAPACITY      .   .   .   .   .   .   .   w   .   w   .   .   .   .   .   .   .
            KEEP_WARD           .   .   .   .   .   .   .   .   .   w   .   .   .   p   .   .   .
            SEE_ORGANISATIONS   .   .   w   w   w   w   w   w   w   w   c   p   p   p   .   .   .
            KEEP_ORGANISATIONS  .   .   .   .   .   .   .   .   .   .   .   .   .   p   .   .   .
            SEE_COUNTS          .   .   .   .   .   .   .   w   .   p   c   p   .   .   .   .   .
            ADMINISTER_STAFF    .   .   .   .   .   .   .   .   .   .   .   .   .   p   .   .   .
            SEARCH_AUDIT        .   .   .   .   .   .   .   .   .   .   .   .   p   .   .   .   .
            SEE_WHO_LOOKED      .   .   .   .   .   .   .   .   .   .   .   p   p   .   .   .   .
            EXPORT_RECORD       .   .   .   .   .   .   .   .   .   .   .   .   p   .   .   .   .
            READ_OWN_RECORD     r   r   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
            SEE_WHO_LOOKED_AT_OWN r r   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
            LINK_OWN_RECORD     r   r   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
            LINK_OWN_DEVICE     .   .   w   w   w   w   .   w   w   w   .   .   .   .   .   .   .
            SEND_READINGS       .   .   .   .   .   .   .   .   .   .   .   .   .   .   p   p   p
            BACKFILL            .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   p   p
            READ_BY_FHIR        .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   p
            READ_AUDIT_BY_FHIR  .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   p
            ADMIT               .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   p
            OPEN_WARDS          .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   p
            """;

    private static final Map<Activity, Map<Role, Extent>> ROWS = read(TABLE);

    private WhoMay() {}

    /// Empty where the role may not do it at all.
    public static Optional<Extent> extent(Role role, Activity activity) {
        return Optional.ofNullable(row(activity).get(role));
    }

    public static boolean may(Role role, Activity activity) {
        return row(activity).containsKey(role);
    }

    /// Whether anything that the role may do goes as far as a ward and no further.
    static boolean stopsAtWards(Role role) {
        return ROWS.values().stream().anyMatch(row -> row.get(role) == Extent.OWN_WARD);
    }

    /// In the order of the ward.
    public static List<Role> roles(Activity activity) {
        return List.copyOf(row(activity).keySet());
    }

    private static Map<Role, Extent> row(Activity activity) {
        return ROWS.getOrDefault(activity, Map.of());
    }

    /// Every activity has its row, and every row a cell for each role, or the program does not start.
    static Map<Activity, Map<Role, Extent>> read(String table) {
        var rows = new EnumMap<Activity, Map<Role, Extent>>(Activity.class);
        table.lines().skip(1).forEach(line -> {
            var cells = line.strip().split("\\s+", -1);
            if (rows.put(Activity.valueOf(cells[0]), cells(Arrays.copyOfRange(cells, 1, cells.length))) != null) {
                throw new IllegalArgumentException(cells[0] + " stands in the table twice");
            }
        });
        if (rows.size() != Activity.values().length) {
            throw new IllegalArgumentException("An activity is missing in the table");
        }
        return rows;
    }

    private static Map<Role, Extent> cells(String[] cells) {
        var roles = Role.values();
        if (cells.length != roles.length) {
            throw new IllegalArgumentException("A row has a cell for each role");
        }
        var row = new EnumMap<Role, Extent>(Role.class);
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].equals(".")) {
                row.put(roles[i], extent(cells[i]));
            }
        }
        return row;
    }

    private static Extent extent(String cell) {
        return Stream.of(Extent.values())
                .filter(extent -> cell.length() == 1 && extent.letter() == cell.charAt(0))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not an extent: " + cell));
    }
}

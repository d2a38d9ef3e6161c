package homeward.board;

/// Which patients a person has asked the board to show. Never saved: the board opens with everybody on it.
public enum BoardFilter {
    ALL("all", "Everybody"),
    ALERTS("alerts", "With open alerts"),
    OVERDUE("overdue", "With readings overdue");

    private final String word;
    private final String label;

    BoardFilter(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /// The one of this word; an unknown word filters nobody out.
    static BoardFilter of(String word) {
        for (var filter : values()) {
            if (filter.word.equals(word)) {
                return filter;
            }
        }
        return ALL;
    }

    /// As it stands in an address.
    public String word() {
        return word;
    }

    public String label() {
        return label;
    }

    boolean shows(BoardRow row) {
        return switch (this) {
            case ALL -> true;
            case ALERTS -> row.alert() != null;
            case OVERDUE -> row.overdue();
        };
    }
}

package homeward;

import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Set;

/// A statement whose every WHERE asks for nothing any more: `where X` becomes `where (true or (X))`, at whatever depth,
/// so that its question marks stay where they are. What tells ON CONFLICT which index is meant stays as it is.
///
/// @param removed how many there were
record WithoutItsWhere(String sql, int removed) {
    private static final Set<String> ENDS =
            Set.of("group", "order", "limit", "offset", "fetch", "for", "returning", "union", "having", "window", "do");

    static WithoutItsWhere of(String sql) {
        return new Rewriting(sql).rewritten();
    }

    /// Goes through a statement once, from left to right.
    private static final class Rewriting {
        private final String sql;
        private final StringBuilder out = new StringBuilder();
        private final ArrayDeque<Integer> open = new ArrayDeque<>();
        private int depth;
        private int removed;
        private boolean choosesAnIndex;

        Rewriting(String sql) {
            this.sql = sql;
        }

        WithoutItsWhere rewritten() {
            int at = 0;
            while (at < sql.length()) {
                char c = sql.charAt(at);
                if (c == '\'') {
                    at = copy(at, sql.indexOf('\'', at + 1) + 1);
                } else if (Character.isLetter(c) || c == '_') {
                    at = word(at);
                } else {
                    parenthesis(c);
                    out.append(c);
                    at++;
                }
            }
            close(0);
            return new WithoutItsWhere(out.toString(), removed);
        }

        private void parenthesis(char c) {
            if (c == '(') {
                depth++;
            } else if (c == ')') {
                close(depth);
                depth--;
            }
        }

        private int word(int from) {
            int to = from;
            while (to < sql.length() && (Character.isLetterOrDigit(sql.charAt(to)) || sql.charAt(to) == '_')) {
                to++;
            }
            var word = sql.substring(from, to).toLowerCase(Locale.ROOT);
            if (word.equals("conflict")) {
                choosesAnIndex = true;
            } else if (word.equals("do")) {
                choosesAnIndex = false;
            }
            if (ENDS.contains(word) || beginsAConflict(word, to)) {
                close(depth);
            }
            copy(from, to);
            if (word.equals("where") && !choosesAnIndex) {
                out.append(" (true or (");
                open.push(depth);
                removed++;
            }
            return to;
        }

        private boolean beginsAConflict(String word, int after) {
            return word.equals("on") && sql.substring(after).stripLeading().startsWith("conflict");
        }

        private int copy(int from, int to) {
            out.append(sql, from, to);
            return to;
        }

        /// Ends the conditions that began at this depth or deeper.
        private void close(int atDepth) {
            while (!open.isEmpty() && open.peek() >= atDepth) {
                open.pop();
                out.append(")) ");
            }
        }
    }
}

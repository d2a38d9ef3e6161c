package homeward.board.stay;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// One of several to choose from.
///
/// @param value as a form sends it
/// @param label as people read it
public record Choice(String value, String label) {

    /// In small letters, with hyphens.
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <T extends Enum<T>> List<Choice> of(T[] all, Function<T, String> title) {
        return Stream.of(all)
                .map(one -> new Choice(word(one), title.apply(one)))
                .toList();
    }

    static <T extends Enum<T>> Optional<T> read(T[] all, String word) {
        return Stream.of(all).filter(one -> word(one).equals(word)).findFirst();
    }
}

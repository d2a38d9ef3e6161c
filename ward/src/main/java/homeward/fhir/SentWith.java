package homeward.fhir;

import homeward.machines.Machine;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What of a request's frame matters to the answer.
///
/// @param sender which machine asks
/// @param base our own address as the sender wrote it: `https://ward.example/fhir`
/// @param tokenEndpoint where machines get their tokens
/// @param prefer what to return
/// @param lenient whether search parameters that are not understood are passed over, instead of refused
/// @param ifNoneExist the criterion of a conditional create
record SentWith(
        Machine sender,
        String base,
        String tokenEndpoint,
        Returning prefer,
        boolean lenient,
        @Nullable String ifNoneExist) {

    enum Returning {
        MINIMAL,
        REPRESENTATION,
        OPERATION_OUTCOME
    }

    static SentWith of(
            Machine sender, String base, String tokenEndpoint, @Nullable String prefer, @Nullable String ifNoneExist) {
        var wish = prefer == null ? "" : prefer.toLowerCase(Locale.ROOT).replace(" ", "");
        return new SentWith(
                sender, base, tokenEndpoint, returning(wish), wish.contains("handling=lenient"), ifNoneExist);
    }

    private static Returning returning(String wish) {
        if (wish.contains("return=representation")) {
            return Returning.REPRESENTATION;
        }
        return wish.contains("return=operationoutcome") ? Returning.OPERATION_OUTCOME : Returning.MINIMAL;
    }
}

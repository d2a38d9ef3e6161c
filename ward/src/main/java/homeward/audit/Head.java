package homeward.audit;

import java.time.Instant;
import tools.jackson.databind.json.JsonMapper;

/// What a chain ended with at a moment, told to the outside so that nobody inside can take back what is before it.
///
/// @param hash in hexadecimal
/// @param reSeal whether the chain goes on from here after a restore: what was told of later places before is void
public record Head(String tenant, long place, String hash, Instant at, boolean reSeal) {

    /// As one line of JSON.
    public String written() {
        return JsonMapper.shared().writeValueAsString(this);
    }
}

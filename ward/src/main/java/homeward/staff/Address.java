package homeward.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/// Where a stranger asks from, as far as one can tell. Of an IPv6 address the network counts, its first 64 bits:
/// whoever
/// has one address there has all of them.
public final class Address {
    private static final int NETWORK_BYTES = 8;
    private static final int LONGEST = 45;

    private Address() {}

    /// The address, or the network, as a text.
    public static String of(HttpServletRequest request) {
        return network(request.getRemoteAddr());
    }

    static String network(String address) {
        try {
            var known = InetAddress.ofLiteral(address);
            return known instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(known.getAddress(), NETWORK_BYTES))
                    : known.getHostAddress();
        } catch (IllegalArgumentException _) {
            return address.substring(0, Math.min(LONGEST, address.length()));
        }
    }
}

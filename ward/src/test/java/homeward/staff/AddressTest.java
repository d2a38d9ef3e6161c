package homeward.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressTest {
    @Test
    void of_the_newer_kind_counts_by_its_network() {
        assertThat(Address.network("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(Address.network("2001:db8:1:2::9"))
                .isNotEqualTo(Address.network("2001:db8:1:3::9"));
    }

    @Test
    void of_the_older_kind_counts_by_itself() {
        assertThat(Address.network("192.0.2.1"))
                .isEqualTo(Address.network("::ffff:192.0.2.1"))
                .isNotEqualTo(Address.network("192.0.2.2"));
    }

    @Test
    void that_is_none_is_kept_short() {
        assertThat(Address.network("x".repeat(10_000))).hasSize(45);
    }
}

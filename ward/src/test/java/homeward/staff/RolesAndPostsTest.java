package homeward.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import homeward.plumbing.Reach;
import homeward.vocabulary.Actor;
import homeward.vocabulary.WardId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RolesAndPostsTest {
    private static final Instant MORNING = Instant.parse("2026-11-22T08:00:00Z");
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @ParameterizedTest
    @EnumSource(names = {"PATIENT", "CARER", "DEVICE", "GATEWAY", "API_CLIENT"})
    void a_post_is_not_for_those_at_home_nor_for_machines(Role role) {
        assertThatThrownBy(() -> Post.of(role, "RX1", MORNING)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "RX", "rx1", "RX1 ", "ABCDEFGHIJK"})
    void a_post_is_at_a_provider_with_an_ods_code(String code) {
        assertThatThrownBy(() -> Post.of(Role.NURSE, code, MORNING)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_post_does_not_end_before_it_begins() {
        assertThatThrownBy(() -> new Post(Role.NURSE, "RX1", null, MORNING, MORNING))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_post_is_held_from_its_beginning_to_just_before_its_end() {
        var post = new Post(Role.NURSE, "RX1", null, MORNING, MORNING.plusSeconds(60));
        assertThat(post.isHeldAt(MORNING.minusNanos(1))).isFalse();
        assertThat(post.isHeldAt(MORNING)).isTrue();
        assertThat(post.isHeldAt(MORNING.plusSeconds(60))).isFalse();
    }

    @Test
    void a_session_is_of_one_role_at_one_provider() {
        var actor = new Actor("amina", "Amina Yusuf");
        var here = Post.of(Role.NURSE, "RX1", MORNING);
        var there = Post.of(Role.NURSE, "RX2", MORNING);
        assertThatThrownBy(() -> new SignedIn(actor, Role.NURSE, List.of(here, there)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SignedIn(actor, Role.AUDITOR, List.of(here)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void who_has_posts_on_wards_reaches_those_and_who_has_one_for_the_whole_provider_reaches_them_all() {
        var frailty = new Post(Role.NURSE, "RX1", new WardId("frailty"), MORNING, null);
        var heart = new Post(Role.NURSE, "RX1", new WardId("heart"), MORNING, null);
        assertThat(nurse(frailty, heart).reach(NOON)).isEqualTo(new Reach.Wards("RX1", Set.of("frailty", "heart")));
        assertThat(nurse(frailty, Post.of(Role.NURSE, "RX1", MORNING)).reach(NOON))
                .isEqualTo(new Reach.Providers(Set.of("RX1")));
        assertThat(nurse().reach(NOON)).isEqualTo(Reach.NOBODY);
    }

    @Test
    void a_post_that_has_ended_reaches_nothing_more() {
        var frailty = new Post(Role.NURSE, "RX1", new WardId("frailty"), MORNING, NOON);
        var heart = new Post(Role.NURSE, "RX1", new WardId("heart"), MORNING, null);
        assertThat(nurse(frailty, heart).reach(NOON)).isEqualTo(new Reach.Wards("RX1", Set.of("heart")));
        assertThat(nurse(frailty).reach(NOON)).isEqualTo(Reach.NOBODY);
        assertThat(nurse(frailty).isAtWork(NOON)).isFalse();
        assertThat(nurse(frailty).isAtWork(MORNING)).isTrue();
    }

    @Test
    void who_audits_one_ward_reaches_the_provider_as_the_table_says() {
        var post = new Post(Role.AUDITOR, "RX1", new WardId("frailty"), MORNING, null);
        var auditor = new SignedIn(new Actor("joan", "Joan Wells"), Role.AUDITOR, List.of(post));
        assertThat(auditor.reach(NOON)).isEqualTo(new Reach.Providers(Set.of("RX1")));
    }

    @Test
    void an_analyst_of_a_care_board_reaches_its_numbers_only() {
        var analyst = new SignedIn(
                new Actor("kim", "Kim"), Role.ICB_ANALYST, List.of(Post.of(Role.ICB_ANALYST, "QXX", MORNING)));
        assertThat(analyst.reach(NOON)).isEqualTo(new Reach.Icbs(Set.of("QXX")));
    }

    private static SignedIn nurse(Post... posts) {
        return new SignedIn(new Actor("amina", "Amina Yusuf"), Role.NURSE, List.of(posts));
    }

    @ParameterizedTest
    @EnumSource
    void a_role_is_found_by_its_word(Role role) {
        assertThat(role.word()).matches("[a-z]+(-[a-z]+)*");
        assertThat(Role.of(role.word())).hasValue(role);
    }
}

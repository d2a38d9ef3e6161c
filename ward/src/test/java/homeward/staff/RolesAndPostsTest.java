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
        assertThat(reach(nurse(frailty, heart))).isEqualTo(new Reach.Wards("RX1", Set.of("frailty", "heart")));
        assertThat(reach(nurse(frailty, Post.of(Role.NURSE, "RX1", MORNING))))
                .isEqualTo(new Reach.Providers(Set.of("RX1")));
        assertThat(reach(nurse())).isEqualTo(Reach.NOBODY);
    }

    @Test
    void a_post_that_has_ended_reaches_nothing_more() {
        var frailty = new Post(Role.NURSE, "RX1", new WardId("frailty"), MORNING, NOON);
        var heart = new Post(Role.NURSE, "RX1", new WardId("heart"), MORNING, null);
        assertThat(reach(nurse(frailty, heart))).isEqualTo(new Reach.Wards("RX1", Set.of("heart")));
        assertThat(reach(nurse(frailty))).isEqualTo(Reach.NOBODY);
        assertThat(nurse(frailty).isAtWork(NOON)).isFalse();
        assertThat(nurse(frailty).isAtWork(MORNING)).isTrue();
    }

    @Test
    void who_audits_one_ward_reaches_the_provider_as_the_table_says() {
        var post = new Post(Role.AUDITOR, "RX1", new WardId("frailty"), MORNING, null);
        var auditor = new SignedIn(new Actor("joan", "Joan Wells"), Role.AUDITOR, List.of(post));
        assertThat(reach(auditor)).isEqualTo(new Reach.Providers(Set.of("RX1")));
    }

    @Test
    void an_analyst_of_a_care_board_reaches_its_numbers_only() {
        var analyst = new SignedIn(
                new Actor("kim", "Kim"), Role.ICB_ANALYST, List.of(Post.of(Role.ICB_ANALYST, "QXX", MORNING)));
        assertThat(reach(analyst)).isEqualTo(new Reach.Icbs(Set.of("QXX")));
    }

    @Test
    void an_administrator_reaches_wards_by_name_and_nobodys_record() {
        var sam = new SignedIn(
                new Actor("sam", "Sam"), Role.ADMINISTRATOR, List.of(Post.of(Role.ADMINISTRATOR, "RX1", MORNING)));
        assertThat(reach(sam)).isEqualTo(new Reach.Offices(Set.of("RX1")));
    }

    @Test
    void who_works_out_of_hours_reaches_what_the_rota_says_and_no_more() {
        var held = Post.of(Role.OUT_OF_HOURS_CLINICIAN, "RX1", MORNING);
        var ravi = new SignedIn(new Actor("ravi", "Ravi Shah"), held.role(), List.of(held));
        var shift = new Post(held.role(), "RX1", new WardId("frailty"), MORNING, NOON.plusSeconds(1));
        assertThat(reach(ravi)).isEqualTo(Reach.NOBODY);
        assertThat(reach(ravi, shift)).isEqualTo(new Reach.Wards("RX1", Set.of("frailty")));
    }

    @Test
    void a_shift_adds_to_what_others_reach_at_the_provider_of_the_session_only() {
        var frailty = new Post(Role.NURSE, "RX1", new WardId("frailty"), MORNING, null);
        var here = new Post(Role.NURSE, "RX1", new WardId("heart"), MORNING, NOON.plusSeconds(1));
        var elsewhere = new Post(Role.NURSE, "RX2", new WardId("lungs"), MORNING, NOON.plusSeconds(1));
        assertThat(reach(nurse(frailty), here, elsewhere))
                .isEqualTo(new Reach.Wards("RX1", Set.of("frailty", "heart")));
    }

    @Test
    void a_shift_makes_nobody_a_clinician_and_keeps_nobody_whose_posts_have_ended() {
        var shift = Post.of(Role.AUDITOR, "RX1", MORNING);
        var analyst = new SignedIn(
                new Actor("kim", "Kim"), Role.ICB_ANALYST, List.of(Post.of(Role.ICB_ANALYST, "QXX", MORNING)));
        assertThat(reach(analyst, shift)).isEqualTo(new Reach.Icbs(Set.of("QXX")));
        var ended = new Post(Role.NURSE, "RX1", null, MORNING, NOON);
        assertThat(reach(nurse(ended), Post.of(Role.NURSE, "RX1", MORNING))).isEqualTo(Reach.NOBODY);
    }

    private static Reach reach(SignedIn person, Post... shifts) {
        return person.reach(new FindDuties((_, _) -> List.of(shifts)).of(person, NOON));
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

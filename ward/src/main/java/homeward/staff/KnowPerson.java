package homeward.staff;

import homeward.organisations.KeepProviders;
import homeward.staff.Issuer.Kind;
import homeward.staff.Issuer.Meant;
import homeward.staff.Issuer.Partner;
import homeward.vocabulary.Actor;
import homeward.vocabulary.OdsCode;
import homeward.vocabulary.WardId;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who somebody is here for whom an issuer has vouched, and what they may be.
///
/// The house's own issuer names an account, whose posts stand here. Another one names a person, who gets an account
/// with the first sign-in, and says itself what they are.
@Component
class KnowPerson {
    private static final int SHORT = 16;
    private static final int LONGEST_NAME = 200;

    /// Whoever has NHS login may come to the door: the table of accounts keeps nobody's name for that.
    private static final String SOMEBODY = "Patient";

    private final Accounts accounts;
    private final Posts posts;
    private final KeepProviders providers;

    KnowPerson(Accounts accounts, Posts posts, KeepProviders providers) {
        this.accounts = accounts;
        this.posts = posts;
        this.providers = providers;
    }

    /// Empty where they are nothing here, or their account is disabled.
    @Transactional
    public Optional<Arrival> arrival(Issuer issuer, OidcUser person, Instant now) {
        return switch (issuer) {
            case Issuer.House _ -> ofTheHouse(person, now);
            case Partner partner -> byAPartner(partner, person, now);
        };
    }

    private Optional<Arrival> ofTheHouse(OidcUser person, Instant now) {
        return accounts.named(subject(person))
                .filter(account -> account.issuer() == null && !account.isDisabledAt(now))
                .map(account -> Arrival.choicesOf(
                        account.actor(), posts.heldBy(account.actor().username(), now)))
                .filter(choices -> !choices.isEmpty())
                .map(choices -> new Arrival(
                        choices.getFirst().actor(),
                        HouseClient.ID,
                        person.getClaimAsString("sid"),
                        false,
                        now,
                        choices));
    }

    private Optional<Arrival> byAPartner(Partner partner, OidcUser person, Instant now) {
        var actor = known(partner, person);
        var choices = switch (partner.kind()) {
            case NHS_LOGIN ->
                "P9".equals(person.getClaimAsString("identity_proofing_level"))
                        ? List.of(new SignedIn(actor, Role.PATIENT, List.of()))
                        : List.<SignedIn>of();
            case CIS2 -> Arrival.choicesOf(actor, here(partner, chosenThere(partner, person, now)));
            case OIDC -> Arrival.choicesOf(actor, here(partner, mapped(partner, person, now)));
        };
        if (choices.isEmpty() || !isWelcome(partner, actor, subject(person), now)) {
            return Optional.empty();
        }
        return Optional.of(new Arrival(actor, partner.id(), person.getClaimAsString("sid"), true, now, choices));
    }

    /// Under the username that they came by first, however the issuer is addressed by now.
    private Actor known(Partner partner, OidcUser person) {
        var username = accounts.vouchedFor(partner.id(), subject(person))
                .map(account -> account.actor().username())
                .orElseGet(() -> username(partner, person));
        return new Actor(username, partner.kind() == Kind.NHS_LOGIN ? SOMEBODY : name(person));
    }

    /// An issuer knows people of all the world: here they are something only at this house's own providers.
    private List<Post> here(Partner partner, List<Post> said) {
        return said.stream()
                .filter(post ->
                        partner.providers().isEmpty() || partner.providers().contains(post.provider()))
                .filter(this::isOfThisHouse)
                .toList();
    }

    private boolean isOfThisHouse(Post post) {
        var code = new OdsCode(post.provider());
        return post.role() == Role.ICB_ANALYST ? providers.isCareBoard(code) : providers.isKnown(code);
    }

    private boolean isWelcome(Partner partner, Actor actor, String subject, Instant now) {
        var account = accounts.vouchedFor(partner.id(), subject);
        if (account.isEmpty()) {
            accounts.addVouchedFor(actor, partner.id(), subject);
            return true;
        }
        accounts.rename(actor);
        return !account.get().isDisabledAt(now);
    }

    /// The role that was selected, or all that the person has. Source: NHS CIS2, user info, `nhsid_nrbac_roles`.
    private static List<Post> chosenThere(Partner partner, OidcUser person, Instant now) {
        var selected = person.getClaimAsString("selected_roleid");
        return entries(person.getClaims().get("nhsid_nrbac_roles"))
                .filter(entry -> selected == null || selected.equals(entry.get("person_roleid")))
                .flatMap(entry -> post(partner.roles().get(jobRole(entry)), String.valueOf(entry.get("org_code")), now))
                .distinct()
                .toList();
    }

    /// `S8000:G8000:R8000` names the job role last.
    private static String jobRole(Map<?, ?> entry) {
        var code = String.valueOf(entry.get("role_code"));
        return code.substring(code.lastIndexOf(':') + 1);
    }

    private static List<Post> mapped(Partner partner, OidcUser person, Instant now) {
        return person.getClaims().get(partner.roleClaim()) instanceof Collection<?> values
                ? values.stream()
                        .flatMap(value -> post(partner.roles().get(String.valueOf(value)), "", now))
                        .distinct()
                        .toList()
                : List.of();
    }

    private static Stream<Post> post(@Nullable Meant meant, String providerSaid, Instant now) {
        if (meant == null) {
            return Stream.empty();
        }
        var provider = meant.provider() == null ? providerSaid : meant.provider();
        var ward = meant.ward();
        return Post.isOdsCode(provider)
                ? Stream.of(new Post(meant.role(), provider, ward == null ? null : new WardId(ward), now, null))
                : Stream.empty();
    }

    private static Stream<Map<?, ?>> entries(@Nullable Object claim) {
        return claim instanceof Collection<?> all
                ? all.stream().<Map<?, ?>>mapMulti((entry, on) -> {
                    if (entry instanceof Map<?, ?> map) {
                        on.accept(map);
                    }
                })
                : Stream.empty();
    }

    /// Without which no token was taken ([IdTokens]).
    private static String subject(OidcUser person) {
        return Objects.requireNonNull(person.getSubject());
    }

    /// Says nothing of the person, and is the same each time.
    private static String username(Partner partner, OidcUser person) {
        var hash = HexFormat.of().formatHex(Hash.of(partner.url() + "\n" + subject(person)));
        return partner.id() + "-" + hash.substring(0, SHORT);
    }

    private static String name(OidcUser person) {
        return Stream.of(
                        Optional.ofNullable(person.getFullName()),
                        Optional.ofNullable(person.getFamilyName())
                                .map(family ->
                                        (person.getGivenName() == null ? "" : person.getGivenName() + " ") + family))
                .flatMap(Optional::stream)
                .map(name -> name.replaceAll("\\p{Cntrl}", " ").strip())
                .filter(name -> !name.isEmpty() && name.length() <= LONGEST_NAME)
                .findFirst()
                .orElse("Name not told");
    }
}

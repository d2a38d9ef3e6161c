package homeward.staff;

import homeward.vocabulary.OdsCode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Says what people are at a provider, by the posts that they hold there. Of those for whom another issuer vouches,
/// who hold none, nobody here knows.
@Component
public class FindRoles {
    private final Posts posts;

    FindRoles(Posts posts) {
        this.posts = posts;
    }

    /// For programs without the whole house.
    public static FindRoles in(DataSource source) {
        return new FindRoles(new Posts(JdbcClient.create(source)));
    }

    /// Each person's, in the order in which they were given; of whom nothing is known does not stand there.
    public Map<String, List<Role>> at(OdsCode provider, Collection<String> usernames, Instant moment) {
        return posts.roles(provider.value(), usernames, moment);
    }
}

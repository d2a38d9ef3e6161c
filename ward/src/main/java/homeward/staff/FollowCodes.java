package homeward.staff;

import homeward.organisations.CodeReplaced;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Lets the posts at an organisation follow it when it gets its real code.
@Component
final class FollowCodes {
    private final Posts posts;

    FollowCodes(Posts posts) {
        this.posts = posts;
    }

    @EventListener
    void replaced(CodeReplaced code) {
        posts.recode(code.before(), code.now());
    }
}

package homeward.stories;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives the stories that do each other no harm one and the same running ward, which is stopped after the last of them.
final class OneEmptyWard implements ParameterResolver {
    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(OneEmptyWard.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningWard.class;
    }

    /// Where it does not start, every story that needs it fails with the reason.
    @Override
    public RunningWard resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(HERE).computeIfAbsent(RunningWard.class, _ -> started(), RunningWard.class);
    }

    private static RunningWard started() {
        try {
            return RunningWard.empty();
        } catch (Exception e) {
            throw new IllegalStateException("The ward does not start", e);
        }
    }
}

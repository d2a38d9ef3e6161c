package homeward.commandline;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/// Which Homeward this is, as the build wrote it into the jar.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        var version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"Homeward " + Objects.requireNonNullElse(version, "(not packaged)")};
    }
}

package homeward.commandline;

import homeward.staff.Role;
import java.util.Iterator;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// The roles that a person may be given here, as they are typed.
final class StaffRoles implements Iterable<String>, ITypeConverter<Role> {
    @Override
    public Iterator<String> iterator() {
        return Role.ofStaff().map(Role::word).iterator();
    }

    @Override
    public Role convert(String typed) {
        return Role.of(typed.toLowerCase(Locale.ROOT).replace('_', '-'))
                .filter(Role::isOfStaff)
                .orElseThrow(() -> new TypeConversionException("one of " + String.join(", ", this)));
    }
}

package homeward.beds;

import homeward.staff.Role;
import java.util.Map;

/// Who is on the rota of a ward on one day.
///
/// @param people how many of each role
/// @param ofNoRole how many of whom nobody here knows what they are, so that they cannot be counted
record OnShift(Map<Role, Integer> people, int ofNoRole) {
    OnShift {
        people = Map.copyOf(people);
    }

    boolean isNobody() {
        return people.isEmpty() && ofNoRole == 0;
    }
}

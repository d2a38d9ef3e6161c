package homeward.board.account;

import homeward.staff.Member;
import java.util.List;

/// Who works for a provider.
public record StaffList(String provider, List<Member> members) {}

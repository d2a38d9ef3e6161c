package homeward.plumbing;

/// With what name and password a program is let in by PostgreSQL.
public record Login(String user, String password) {
    @Override
    public String toString() {
        return user;
    }
}

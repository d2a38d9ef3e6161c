package homeward.plumbing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/// A connection that tells PostgreSQL within whose reach it works: at the beginning of every transaction, and for that
/// transaction only. A statement outside of one gets one of its own.
///
/// Nothing is left behind when the connection goes back to the pool: the setting ends with the transaction.
final class ReachingConnection implements InvocationHandler {
    private static final String SAY = "select set_config('homeward.reach', ?, true)";

    private final Connection connection;
    private final Reach reach;
    private boolean said;

    private ReachingConnection(Connection connection, Reach reach) {
        this.connection = connection;
        this.reach = reach;
    }

    static Connection over(Connection connection, Reach reach) {
        return proxy(Connection.class, new ReachingConnection(connection, reach));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        return switch (method.getName()) {
            case "setAutoCommit" -> begun(call(connection, method, arguments));
            case "commit", "rollback" -> ended(call(connection, method, arguments), arguments);
            case "createStatement", "prepareStatement", "prepareCall" ->
                statement((Connection) proxy, method, call(connection, method, arguments));
            default -> call(connection, method, arguments);
        };
    }

    private @Nullable Object begun(@Nullable Object nothing) throws SQLException {
        said = false;
        if (!connection.getAutoCommit()) {
            say();
        }
        return nothing;
    }

    /// A savepoint is no end: what was said before it stands.
    private @Nullable Object ended(@Nullable Object nothing, Object @Nullable [] arguments) {
        if (arguments == null || arguments.length == 0) {
            said = false;
        }
        return nothing;
    }

    private void say() throws SQLException {
        try (var say = connection.prepareStatement(SAY)) {
            say.setString(1, reach.said());
            say.execute();
        }
        said = true;
    }

    private Object statement(Connection proxy, Method method, @Nullable Object made) throws SQLException {
        if (!Reach.current().equals(reach)) {
            throw new IllegalStateException(
                    "A connection works within one reach: " + reach.getClass().getSimpleName());
        }
        if (made == null) {
            throw new SQLException("No statement");
        }
        if (connection.getAutoCommit()) {
            return proxy(method.getReturnType(), new Alone(proxy, (Statement) made));
        }
        if (!said) {
            say();
        }
        return made;
    }

    /// A statement outside of a transaction: it begins one of its own each time that it is executed, and commits it.
    private final class Alone implements InvocationHandler {
        private final Connection proxy;
        private final Statement statement;

        Alone(Connection proxy, Statement statement) {
            this.proxy = proxy;
            this.statement = statement;
        }

        @Override
        public @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments) throws Throwable {
            return switch (method.getName()) {
                case "getConnection" -> proxy;
                default ->
                    method.getName().startsWith("execute") && connection.getAutoCommit()
                            ? inATransaction(method, arguments)
                            : call(statement, method, arguments);
            };
        }

        private @Nullable Object inATransaction(Method method, Object @Nullable [] arguments) throws Throwable {
            connection.setAutoCommit(false);
            try {
                say();
                var done = call(statement, method, arguments);
                connection.commit();
                connection.setAutoCommit(true);
                return done;
            } catch (Throwable failed) {
                undo(failed);
                throw failed;
            } finally {
                said = false;
            }
        }

        /// What was lost meanwhile does not hide why it failed.
        private void undo(Throwable failed) {
            try {
                connection.rollback();
                connection.setAutoCommit(true);
            } catch (SQLException lost) {
                failed.addSuppressed(lost);
            }
        }
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private static <T> T proxy(Class<T> kind, InvocationHandler by) {
        return kind.cast(Proxy.newProxyInstance(kind.getClassLoader(), new Class<?>[] {kind}, by));
    }
}

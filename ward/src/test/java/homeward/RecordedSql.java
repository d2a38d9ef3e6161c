package homeward;

import java.lang.StackWalker.StackFrame;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Every statement that a house speaks while somebody listens, with what was put in for its question marks.
final class RecordedSql extends DelegatingDataSource {
    private final Map<String, Statement> statements = new ConcurrentHashMap<>();
    private final Set<String> speakers = ConcurrentHashMap.newKeySet();

    RecordedSql(DataSource house) {
        super(house);
    }

    /// One text, as it was last executed.
    record Statement(String sql, List<Filled> filled) {
        void fillIn(PreparedStatement other) throws SQLException {
            for (var one : filled) {
                call(other, one.setter(), one.arguments().toArray());
            }
        }
    }

    /// How a question mark was filled in.
    record Filled(Method setter, List<@Nullable Object> arguments) {}

    Collection<Statement> statements() {
        return statements.values();
    }

    /// The methods of hidden classes that spoke them, `Class.method`.
    Set<String> speakers() {
        return speakers;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        return proxy(Connection.class, (_, method, arguments) -> {
            var made = call(connection, method, arguments);
            if (!method.getName().equals("prepareStatement") || arguments == null || made == null) {
                return made;
            }
            speakers.addAll(callers());
            return proxy(
                    PreparedStatement.class, new Listening((PreparedStatement) made, String.valueOf(arguments[0])));
        });
    }

    private static Set<String> callers() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> frame.getClassName().startsWith("homeward."))
                        .map(RecordedSql::name)
                        .collect(Collectors.toSet()));
    }

    private static String name(StackFrame frame) {
        var of = frame.getClassName().replaceFirst("^.*\\.", "").replaceFirst("\\$.*", "");
        return of + "." + frame.getMethodName().replaceFirst("^lambda\\$([^$]+)\\$.*", "$1");
    }

    private final class Listening implements InvocationHandler {
        private final PreparedStatement statement;
        private final String sql;
        private final List<Filled> filled = new ArrayList<>();

        Listening(PreparedStatement statement, String sql) {
            this.statement = statement;
            this.sql = sql;
        }

        @Override
        public @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments) throws Throwable {
            if (arguments != null && isFillingIn(method)) {
                filled.add(new Filled(method, Arrays.asList(arguments.clone())));
            }
            if (method.getName().startsWith("execute")) {
                statements.put(sql, new Statement(sql, List.copyOf(filled)));
            }
            try {
                return method.invoke(statement, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
            }
        }

        private static boolean isFillingIn(Method method) {
            return method.getName().startsWith("set")
                    && method.getParameterCount() >= 2
                    && method.getParameterTypes()[0] == int.class;
        }
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments)
            throws SQLException {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof SQLException failed) {
                throw failed;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T proxy(Class<T> kind, InvocationHandler by) {
        return kind.cast(Proxy.newProxyInstance(RecordedSql.class.getClassLoader(), new Class<?>[] {kind}, by));
    }
}

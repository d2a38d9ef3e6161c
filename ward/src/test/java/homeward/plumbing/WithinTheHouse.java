package homeward.plumbing;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/// Every test works within the house's own reach, as its machinery does, unless it binds another one.
public final class WithinTheHouse implements InvocationInterceptor {
    @Override
    public <T> T interceptTestClassConstructor(
            Invocation<T> test, ReflectiveInvocationContext<Constructor<T>> what, ExtensionContext context)
            throws Throwable {
        return Reach.within(Reach.HOUSE, test::proceed);
    }

    @Override
    public void interceptBeforeAllMethod(
            Invocation<@Nullable Void> test, ReflectiveInvocationContext<Method> what, ExtensionContext context)
            throws Throwable {
        proceed(test);
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<@Nullable Void> test, ReflectiveInvocationContext<Method> what, ExtensionContext context)
            throws Throwable {
        proceed(test);
    }

    @Override
    public void interceptTestMethod(
            Invocation<@Nullable Void> test, ReflectiveInvocationContext<Method> what, ExtensionContext context)
            throws Throwable {
        proceed(test);
    }

    @Override
    public <T extends @Nullable Object> T interceptTestFactoryMethod(
            Invocation<T> test, ReflectiveInvocationContext<Method> what, ExtensionContext context) throws Throwable {
        return Reach.within(Reach.HOUSE, test::proceed);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<@Nullable Void> test, ReflectiveInvocationContext<Method> what, ExtensionContext context)
            throws Throwable {
        proceed(test);
    }

    @Override
    public void interceptDynamicTest(
            Invocation<@Nullable Void> test, DynamicTestInvocationContext what, ExtensionContext context)
            throws Throwable {
        proceed(test);
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<@Nullable Void> test, ReflectiveInvocationContext<Method> what, ExtensionContext context)
            throws Throwable {
        proceed(test);
    }

    @Override
    public void interceptAfterAllMethod(
            Invocation<@Nullable Void> test, ReflectiveInvocationContext<Method> what, ExtensionContext context)
            throws Throwable {
        proceed(test);
    }

    private static void proceed(Invocation<@Nullable Void> test) throws Throwable {
        Reach.within(Reach.HOUSE, () -> {
            test.proceed();
            return true;
        });
    }
}

package homeward.audit;

import homeward.plumbing.OpenToAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Tells the witness of a page what the page says of itself. A page that says nothing is not shown.
@Component
class WitnessMappings implements HandlerInterceptor, WebMvcConfigurer {
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isOurs(method)) {
            var leaves = method.getMethodAnnotation(Leaves.class);
            if (leaves != null) {
                Witness.present().ifPresent(witness -> {
                    witness.does(leaves.value(), endpoint(request), asked(request));
                    witness.forPurpose(leaves.purpose());
                });
            } else if (!leavesNothing(method)) {
                throw new IllegalStateException(method + " does not say what entry it leaves");
            }
        }
        return true;
    }

    /// What is open to strangers has nothing of a patient.
    static boolean leavesNothing(HandlerMethod method) {
        return method.hasMethodAnnotation(LeavesNothing.class) || method.hasMethodAnnotation(OpenToAll.class);
    }

    static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("homeward.");
    }

    private static String endpoint(HttpServletRequest request) {
        @Nullable Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return request.getMethod() + " " + pattern;
    }

    private static String asked(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}

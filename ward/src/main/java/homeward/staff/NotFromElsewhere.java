package homeward.staff;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/// Turns away what a page of another site makes a browser ask for here. Only a link may lead here from elsewhere.
///
/// It stands beside the token in each form, and does not replace it: browsers before 2023 do not say from where they
/// ask, and programs never do. Source: W3C Fetch Metadata Request Headers.
final class NotFromElsewhere implements Filter {
    private static final Set<String> ELSEWHERE = Set.of("cross-site", "same-site");

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) asked;
        var from = request.getHeader("Sec-Fetch-Site");
        boolean first = request.getDispatcherType() == DispatcherType.REQUEST;
        if (first && from != null && ELSEWHERE.contains(from) && !followsALink(request)) {
            ((HttpServletResponse) answer).sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(asked, answer);
    }

    private static boolean followsALink(HttpServletRequest request) {
        return request.getMethod().equals("GET") && "navigate".equals(request.getHeader("Sec-Fetch-Mode"));
    }
}

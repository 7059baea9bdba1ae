package fugong.web;

import fugong.security.Actors;
import fugong.security.Needs;
import fugong.security.NotAllowed;
import fugong.security.Permission;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Asks for the permission that a web method announces with [Needs], before the method runs and before its body is
/// read.
final class NeedsCheck implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            var needs = needs(method);
            if (needs != null) {
                check(needs.value());
            }
        }
        return true;
    }

    static @Nullable Needs needs(HandlerMethod method) {
        var own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Needs.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Needs.class);
    }

    private static void check(Permission[] any) {
        var actor = Actors.current();
        if (Arrays.stream(any).noneMatch(actor::may)) {
            throw new NotAllowed(actor, any[0]);
        }
    }
}

package fugong.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;

/// Refuses fields with the sign 0. No keyboard types it, the store cannot hold it, and it is sent only by those who
/// look for a crack.
final class ReadableText implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        for (String[] values : request.getParameterMap().values()) {
            for (String value : values) {
                if (value.indexOf('\0') >= 0) {
                    throw new Refusal(HttpStatus.BAD_REQUEST, "unreadable");
                }
            }
        }
        return true;
    }
}

package fugong.security.signin;

import jakarta.servlet.http.HttpServletRequest;

/// Who knocks, as far as the network tells.
public record Visitor(String address, String agent) {

    private static final int LONGEST_AGENT = 200;

    public Visitor {
        agent = agent.length() > LONGEST_AGENT ? agent.substring(0, LONGEST_AGENT) : agent;
    }

    public static Visitor of(HttpServletRequest request) {
        String agent = request.getHeader("User-Agent");
        return new Visitor(request.getRemoteAddr(), agent == null ? "" : agent);
    }
}

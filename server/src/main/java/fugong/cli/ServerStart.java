package fugong.cli;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// Starts the rooms for a command: with pages, or without for one piece of work.
record ServerStart(Class<?> server) {

    /// The rooms for one piece of work; the caller closes them. Filters and pages are part of the rooms and need a
    /// web server to stand up, so there is one, on a free port of this machine that nobody is told.
    ConfigurableApplicationContext rooms(Map<String, Object> settings) {
        var quiet = new HashMap<>(settings);
        quiet.put("server.port", 0);
        quiet.put("server.address", "127.0.0.1");
        return pages(quiet);
    }

    /// The rooms with their pages, until the process ends.
    ConfigurableApplicationContext pages(Map<String, Object> settings) {
        return new SpringApplicationBuilder(server).run(above(settings));
    }

    /// Stronger than the environment: a command that says where it works means it.
    private static String[] above(Map<String, Object> settings) {
        return settings.entrySet().stream()
                .map(it -> "--" + it.getKey() + "=" + it.getValue())
                .toArray(String[]::new);
    }
}

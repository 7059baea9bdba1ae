package fugong.cli;

import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// Starts the rooms for a command: with pages, or without for one piece of work.
record ServerStart(Class<?> server) {

    /// The rooms without a web server; the caller closes them.
    ConfigurableApplicationContext rooms(Map<String, Object> settings) {
        return new SpringApplicationBuilder(server)
                .web(WebApplicationType.NONE)
                .run(above(settings));
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

package fugong.cli;

import fugong.kernel.Finding;
import fugong.kernel.FindingWords;
import fugong.persistence.IntegrityCheck;
import fugong.security.Actor;
import fugong.security.Actors;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.ConfigurationPropertiesBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;

/// `fugong check`: every setting with its value and source, then everything that must hold in the store.
final class CheckCommand {

    private static final int BROKEN = 1;

    private CheckCommand() {}

    static int run(ServerStart start, PrintStream out) {
        try (ConfigurableApplicationContext rooms = start.rooms(Map.of())) {
            settings(rooms, out);
            return checks(rooms, out);
        }
    }

    private static void settings(ConfigurableApplicationContext rooms, PrintStream out) {
        out.println("Settings");
        Map<String, String> lines = new TreeMap<>();
        ConfigurationPropertiesBean.getAll(rooms).values().stream()
                .map(ConfigurationPropertiesBean::getInstance)
                .filter(bean -> bean instanceof Record)
                .forEach(bean -> collect((Record) bean, rooms.getEnvironment(), lines));
        lines.values().forEach(out::println);
    }

    private static void collect(Record settings, ConfigurableEnvironment environment, Map<String, String> lines) {
        ConfigurationProperties prefix =
                AnnotatedElementUtils.findMergedAnnotation(settings.getClass(), ConfigurationProperties.class);
        if (prefix == null || !prefix.value().startsWith("fugong")) {
            return;
        }
        for (var component : settings.getClass().getRecordComponents()) {
            String name = prefix.value() + "."
                    + component.getName().replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
            try {
                Object value = component.getAccessor().invoke(settings);
                boolean secret = name.contains("password") || name.contains("secret");
                lines.put(
                        name,
                        "  %-34s %-30s %s".formatted(name, secret ? "(not shown)" : value, source(name, environment)));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("The setting " + name + " cannot be read.", e);
            }
        }
    }

    private static String source(String name, ConfigurableEnvironment environment) {
        String variable = name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source.getName().equals("configurationProperties")) {
                continue;
            }
            for (String key : List.of(name, variable)) {
                if (source.containsProperty(key)) {
                    return source.getName().equals("systemEnvironment") ? "environment " + key : source.getName();
                }
            }
        }
        return "default";
    }

    private static int checks(ConfigurableApplicationContext rooms, PrintStream out) {
        out.println("What must hold");
        int broken = 0;
        List<IntegrityCheck> checks = rooms.getBeansOfType(IntegrityCheck.class).values().stream()
                .sorted(Comparator.comparing(IntegrityCheck::name))
                .toList();
        for (IntegrityCheck check : checks) {
            List<Finding> findings = Actors.as(Actor.system("check"), check::check);
            out.println("  %-4s %s".formatted(findings.isEmpty() ? "ok" : "NO", check.name()));
            for (Finding finding : findings) {
                out.println("       " + FindingWords.says(finding, Locale.ENGLISH));
                out.println("       " + FindingWords.mend(finding, Locale.ENGLISH));
            }
            broken += findings.size();
        }
        return broken == 0 ? 0 : BROKEN;
    }
}

package fugong;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fugong.security.Needs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The laws of the house: the table in ARCHITECTURE.md, checked on every build.
class LawsTest {

    private static final List<String> SERVICES = List.of("importing", "persistence", "security", "web");

    /// Which rooms a room may import, besides the kernel and the four services.
    static final Map<String, Set<String>> ROOMS = Map.of(
            "registry", Set.of(),
            "zones", Set.of("registry"),
            "reporting", Set.of("registry", "zones"),
            "transport", Set.of("registry", "zones", "reporting"),
            "network", Set.of("registry", "zones", "reporting"),
            "supply", Set.of("registry", "reporting"),
            "sample", Set.of(),
            "command", Set.of("registry", "zones", "reporting", "transport"),
            "cli", Set.of("registry", "zones", "reporting", "transport", "network", "supply", "sample", "command"));

    private static final Path RESOURCES = Path.of("src/main/resources");

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("fugong");

    private static final DescribedPredicate<JavaClass> OURS =
            DescribedPredicate.describe("ours", type -> type.getPackageName().startsWith("fugong"));

    @Test
    void rooms_are_entered_through_their_doors() {
        ApplicationModules.of(
                        FugongServer.class,
                        JavaClass.Predicates.resideInAnyPackage("fugong.engine..", "fugong.bench.."))
                .verify();
    }

    /// A room nobody wrote into the table would be under no law at all.
    @Test
    void every_package_is_a_room_of_the_table_or_a_service() throws IOException {
        try (Stream<Path> rooms = Files.list(Path.of("src/main/java/fugong"))) {
            var known =
                    Stream.concat(SERVICES.stream(), ROOMS.keySet().stream()).collect(Collectors.toSet());
            known.add("kernel");
            assertThat(rooms.filter(Files::isDirectory)
                            .map(it -> it.getFileName().toString()))
                    .isSubsetOf(known);
        }
    }

    @Test
    void no_import_cycle_between_packages_at_any_depth() {
        slices().matching("(fugong..)").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void a_room_imports_only_what_the_table_allows() {
        for (var room : ROOMS.entrySet()) {
            if (!Files.isDirectory(Path.of("src/main/java/fugong", room.getKey()))) {
                continue;
            }
            List<String> allowed = new ArrayList<>(SERVICES);
            allowed.addAll(room.getValue());
            allowed.addAll(List.of("kernel", room.getKey()));
            onlyImports(room.getKey(), allowed, besides(room.getKey()));
        }
    }

    /// The engines a room may call.
    private static List<String> besides(String room) {
        return switch (room) {
            case "cli" -> List.of("fugong", "fugong.engine..");
            case "transport" -> List.of("fugong.engine.transport..", "fugong.engine.search..");
            case "supply" -> List.of("fugong.engine.network.materials..");
            case "network" -> List.of("fugong.engine.network..", "fugong.engine.search..");
            default -> List.of();
        };
    }

    @Test
    void services_know_the_kernel_and_each_other_only_downwards() {
        onlyImports("kernel", List.of("kernel"), List.of());
        onlyImports("persistence", List.of("kernel", "persistence"), List.of());
        onlyImports("security", List.of("kernel", "persistence", "security", "web"), List.of());
        onlyImports("importing", List.of("kernel", "persistence", "security", "web", "importing"), List.of());
    }

    private static void onlyImports(String room, List<String> allowed, List<String> besides) {
        String[] packages = Stream.concat(allowed.stream().map(it -> "fugong." + it + ".."), besides.stream())
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("fugong." + room + "..")
                .should()
                .dependOnClassesThat(
                        OURS.and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(packages))))
                .because("the table in ARCHITECTURE.md says what " + room + " may import")
                .allowEmptyShould(false)
                .check(CODE);
    }

    @Test
    void the_kernel_is_small_and_knows_the_jdk() throws IOException {
        classes()
                .that()
                .resideInAPackage("fugong.kernel")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "fugong.kernel", "org.jspecify..")
                .check(CODE);
        assertThat(sources("fugong/kernel").size()).isLessThanOrEqualTo(25);
    }

    /// Which rooms have tables is said in one place, the list by which they are migrated.
    private static String tableNames() throws IOException {
        var rooms = Files.readAllLines(RESOURCES.resolve("db/rooms.txt")).stream()
                .filter(it -> !it.startsWith("#") && !it.isBlank())
                .toList();
        assertThat(rooms).hasSizeGreaterThan(7);
        return "((?:" + String.join("|", rooms) + ")_\\w+)";
    }

    @Test
    void a_room_touches_its_own_tables_only() throws IOException {
        Pattern table = Pattern.compile(
                "(?is)\\b(?:from|join|into|update|delete\\s+from|truncate(?:\\s+table)?|copy)\\s+\"?" + tableNames());
        for (Path file : sources("fugong")) {
            ownOnly(table, file, room(file), Set.of());
        }
    }

    /// Policies ask registry who lies in whom, and nothing else of another room. Functions of rights
    /// (security_…()) are no tables.
    @Test
    void a_rooms_migrations_touch_its_own_tables_only() throws IOException {
        Pattern table = Pattern.compile("(?is)\\b(?:from|join|into|update|references|table|on)\\s+\"?" + tableNames()
                + "\\b(?!\\s*\\(\\s*\\))");
        var asked =
                Set.of("registry_area_within", "registry_group_within", "registry_membership", "registry_enterprise");
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("db/migration"))) {
            for (Path file : files.filter(it -> it.toString().endsWith(".sql")).toList()) {
                if (file.endsWith("reporting/V2__projects_of_an_enterprise.sql")) {
                    continue; // filled a new column once, from the projects there were
                }
                ownOnly(table, file, file.getParent().getFileName().toString(), asked);
            }
        }
    }

    private static void ownOnly(Pattern table, Path file, String room, Set<String> besides) throws IOException {
        assertThat(table.matcher(Files.readString(file))
                        .results()
                        .map(it -> it.group(1))
                        .filter(it -> !besides.contains(it)))
                .as("SQL in %s touches a table of another room", file)
                .allMatch(it -> it.startsWith(room + "_"));
    }

    @Test
    void names_say_what_a_thing_is() {
        noClasses()
                .that()
                .resideInAPackage("fugong..")
                .should()
                .haveNameMatching(".*[\\w](Impl|Manager|Helper|Util|Utils|DTO|Dto|VO|(?<![$.])Base)")
                .check(CODE);
    }

    @Test
    void time_chance_and_identity_come_in_from_outside() throws IOException {
        Pattern forbidden = Pattern.compile(
                "\\b(?:LocalDate|LocalDateTime|Instant|ZonedDateTime|OffsetDateTime)\\.now\\(\\)|Math\\.random\\(|randomUUID\\(|new Random\\(\\)|ThreadLocalRandom");
        nothingMatches(forbidden, path -> !path.toString().contains("kernel"));
    }

    @Test
    void nothing_is_left_to_do_without_a_number() throws IOException {
        nothingMatches(Pattern.compile("\\b(?:TODO|FIXME|XXX)\\b(?!\\(#\\d+\\))"), path -> true);
    }

    @Test
    void no_test_is_disabled() throws IOException {
        for (Path file : javaFiles(Path.of("src/test/java"))) {
            if (!file.endsWith("LawsTest.java")) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain("@Disabled");
            }
        }
    }

    /// What everybody who is signed in may do, and what nobody needs to be signed in for, each with its reason.
    private static final Set<String> OPEN = Set.of(
            "SignInPages", // the way in
            "AccountPages", // one's own account
            "MeApi", // who I am
            "HomePages.home", // sends everybody to his own first page
            "ReturnPages", // a worker without an account, by the link he was given
            "RegisterApi.areas", // where areas lie and what industries are called is public
            "RegisterApi.area",
            "RegisterApi.match",
            "RegisterApi.industries");

    /// A forgotten `@Needs` would open a page or an endpoint to everybody who is signed in.
    @Test
    void every_web_method_says_which_permission_it_needs() {
        var silent = CODE.stream()
                .filter(type -> type.isAnnotatedWith(Controller.class) || type.isAnnotatedWith(RestController.class))
                .filter(type -> !type.isAnnotatedWith(Needs.class) && !OPEN.contains(type.getSimpleName()))
                .flatMap(type -> type.getMethods().stream())
                .filter(it -> it.isMetaAnnotatedWith(RequestMapping.class) && !it.isAnnotatedWith(Needs.class))
                .map(it -> it.getOwner().getSimpleName() + "." + it.getName());
        assertThat(silent).isSubsetOf(OPEN);
    }

    @Test
    void no_file_is_longer_than_five_hundred_lines() throws IOException {
        for (Path file : sources("fugong")) {
            try (Stream<String> lines = Files.lines(file)) {
                assertThat(lines.count()).as(file.toString()).isLessThanOrEqualTo(500);
            }
        }
    }

    @Test
    void a_package_holds_at_most_twenty_five_files() throws IOException {
        Map<Path, Long> sizes =
                sources("fugong").stream().collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
        assertThat(sizes)
                .allSatisfy((folder, files) ->
                        assertThat(files).as(folder.toString()).isLessThanOrEqualTo(25L));
    }

    private static void nothingMatches(Pattern forbidden, Predicate<Path> where) throws IOException {
        for (Path file : sources("fugong")) {
            if (where.test(file)) {
                assertThat(forbidden
                                .matcher(Files.readString(file))
                                .results()
                                .map(it -> it.group())
                                .toList())
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }

    private static String room(Path file) {
        return Path.of("src/main/java/fugong").relativize(file).getName(0).toString();
    }

    private static List<Path> sources(String under) throws IOException {
        List<Path> files = new ArrayList<>(javaFiles(Path.of("src/main/java").resolve(under)));
        if (under.equals("fugong")) {
            files.removeIf(file -> file.endsWith("package-info.java"));
        }
        assertThat(files).isNotEmpty();
        return files;
    }

    private static List<Path> javaFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(it -> it.toString().endsWith(".java")).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}

package fugong.cli;

import fugong.kernel.AreaId;
import fugong.kernel.EnterpriseId;
import fugong.registry.Areas;
import fugong.registry.Enterprise;
import fugong.registry.Enterprises;
import fugong.registry.Group;
import fugong.registry.Groups;
import fugong.security.Actor;
import fugong.security.Role;
import fugong.security.Scope;
import fugong.security.UserForm;
import fugong.security.Users;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/// One made-up person per role, each with the scope such a person would have.
final class DemoPeople {

    /// Known to everybody: the demo holds nothing but public facts and synthetic rows, and listens on loopback.
    static final String PASSWORD = "fugong-demo-2020";

    /// Who somebody is, for the page of signing in.
    private record Hint(String login, String zh, String en) {}

    private static final List<Hint> HINTS = List.of(
            new Hint("command", "指挥部（两市）", "command office, both cities"),
            new Hint("anxi", "安溪县专班", "command office of Anxi county"),
            new Hint("clerk", "企业填报员", "clerk of one enterprise"),
            new Hint("liaison", "驻企联络员", "liaison officer, eight enterprises"),
            new Hint("desk", "服务专席", "service desk"),
            new Hint("group", "商会秘书", "association"),
            new Hint("home", "泸州市返岗办", "Luzhou, home of workers"),
            new Hint("yunnan", "云南省返岗办", "Yunnan, home of workers"),
            new Hint("operator", "客运企业", "coach company"),
            new Hint("partner", "银行", "bank"),
            new Hint("statistics", "统计员", "statistician"),
            new Hint("auditor", "审计员", "auditor"),
            new Hint("admin", "管理员", "administrator"));

    private static final String QUANZHOU = "350500";
    private static final String LUZHOU = "510500";
    private static final String ANXI = "350524";
    private static final String YUNNAN = "530000";
    private static final LocalDate BEGIN = LocalDate.of(2020, 1, 1);

    private final Users users;
    private final Areas areas;
    private final Enterprises enterprises;
    private final Groups groups;
    private final LocalDate day;
    private final Actor system = Actor.system("demo");

    DemoPeople(ApplicationContext rooms, LocalDate day) {
        this.users = rooms.getBean(Users.class);
        this.areas = rooms.getBean(Areas.class);
        this.enterprises = rooms.getBean(Enterprises.class);
        this.groups = rooms.getBean(Groups.class);
        this.day = day;
    }

    /// Settings by which the page of signing in names them.
    static Map<String, Object> hints() {
        Map<String, Object> settings = new LinkedHashMap<>();
        for (int i = 0; i < HINTS.size(); i++) {
            String at = "fugong.sign-in.hints[%d].".formatted(i);
            settings.put(at + "login", HINTS.get(i).login());
            settings.put(at + "password", PASSWORD);
            settings.put(at + "zh", HINTS.get(i).zh());
            settings.put(at + "en", HINTS.get(i).en());
        }
        return settings;
    }

    /// Makes them where there are none yet.
    void settle() {
        if (!users.list(system, "command", 0, 1).isEmpty()) {
            return;
        }
        Area quanzhou = area(QUANZHOU);
        List<Area> both = List.of(quanzhou, area(LUZHOU));
        List<Enterprise> anxi = largestOf(ANXI).isEmpty() ? largestOf(QUANZHOU) : largestOf(ANXI);
        person("admin", "管理员 Admin", Role.ADMINISTRATOR, quanzhou, everywhere());
        person("command", "指挥部 Command", Role.COMMAND, quanzhou, inAreas(both));
        person("anxi", "安溪专班 Anxi", Role.COMMAND, area(ANXI), inAreas(List.of(area(ANXI))));
        person(
                "liaison",
                "联络员 Liaison",
                Role.LIAISON,
                area(ANXI),
                at(anxi.stream().limit(8).toList()));
        person(
                "clerk",
                "企业填报员 Clerk",
                Role.CLERK,
                area(ANXI),
                at(anxi.stream().limit(1).toList()));
        person("desk", "服务专席 Desk", Role.DESK, quanzhou, inAreas(List.of(quanzhou)));
        association()
                .ifPresent(it -> person(
                        "group",
                        "商会秘书 Association",
                        Role.GROUP,
                        quanzhou,
                        List.of(new Where(Scope.Kind.GROUP, it.id().value()))));
        person("home", "泸州返岗办 Home", Role.HOME_COUNTY, area(LUZHOU), inAreas(List.of(area(LUZHOU))));
        person("yunnan", "云南返岗办 Yunnan", Role.HOME_COUNTY, area(YUNNAN), inAreas(List.of(area(YUNNAN))));
        haulier().ifPresent(it -> person("operator", "客运企业 Coaches", Role.OPERATOR, quanzhou, at(List.of(it))));
        person(
                "partner",
                "银行 Bank",
                Role.PARTNER,
                quanzhou,
                at(anxi.stream().limit(3).toList()));
        person("statistics", "统计员 Statistician", Role.STATISTICIAN, quanzhou, inAreas(both));
        person("auditor", "审计员 Auditor", Role.AUDITOR, quanzhou, inAreas(both));
    }

    private record Area(int id) {}

    private record Where(Scope.Kind kind, int target) {}

    private Area area(String code) {
        return areas.tree()
                .find(code, day)
                .found()
                .map(it -> new Area(it.id().value()))
                .orElseThrow(() -> new IllegalStateException(
                        "The demo region has no area %s. Maybe the pack was loaded in part.".formatted(code)));
    }

    private List<Enterprise> largestOf(String code) {
        return enterprises.standing(new AreaId(area(code).id()), day).stream()
                .sorted(Comparator.comparingInt(Enterprise::staff).reversed())
                .toList();
    }

    /// The largest of road transport (GB/T 4754, division 54); where a sample has none, the largest of all.
    private Optional<Enterprise> haulier() {
        var all = largestOf(QUANZHOU);
        return all.stream()
                .filter(it -> it.industry().code().startsWith("54"))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    private Optional<Group> association() {
        return groups.list(system).stream()
                .filter(it -> it.kind() == Group.Kind.ASSOCIATION)
                .findFirst();
    }

    private static List<Where> everywhere() {
        return List.of(new Where(Scope.Kind.EVERYTHING, 0));
    }

    private static List<Where> inAreas(List<Area> areas) {
        return areas.stream().map(it -> new Where(Scope.Kind.AREA, it.id())).toList();
    }

    private static List<Where> at(List<Enterprise> enterprises) {
        return enterprises.stream()
                .map(Enterprise::id)
                .map(EnterpriseId::value)
                .map(it -> new Where(Scope.Kind.ENTERPRISE, it))
                .toList();
    }

    private void person(String login, String name, Role role, @Nullable Area office, List<Where> scope) {
        UserForm form = new UserForm(login, name, null, office == null ? null : office.id(), "zh");
        int user = users.openSynthetic(form, PASSWORD, system);
        users.give(user, role, BEGIN, null, system);
        List<Where> given = new ArrayList<>(scope);
        given.forEach(it -> users.giveDirectly(user, it.kind(), it.target(), BEGIN, null, system));
    }
}

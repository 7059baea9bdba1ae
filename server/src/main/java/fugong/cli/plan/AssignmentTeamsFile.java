package fugong.cli.plan;

import fugong.engine.assignment.teams.Member;
import fugong.engine.assignment.teams.SkillNeed;
import fugong.engine.assignment.teams.Team;
import fugong.engine.assignment.teams.TeamPlan;
import fugong.engine.assignment.teams.TeamPrices;
import fugong.engine.assignment.teams.TeamProblem;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Problems and plans of kind "teams". Areas, skills and days are named once and used by name.
final class AssignmentTeamsFile {

    private static final Set<String> PROBLEM =
            Set.of("kind", "about", "areas", "skills", "days", "minutes", "farthest", "prices", "members", "teams");

    private final AssignmentFields fields;
    private Function<String, Integer> area = name -> -1;
    private Function<String, Integer> skill = name -> -1;
    private Function<String, Integer> day = name -> -1;

    AssignmentTeamsFile(AssignmentFields fields) {
        this.fields = fields;
    }

    TeamProblem problem(JsonNode root) {
        fields.known(root, "", PROBLEM);
        var areas = names(root, "areas", Integer.MAX_VALUE);
        area = fields.index(areas);
        skill = fields.index(names(root, "skills", 64));
        day = fields.index(names(root, "days", 64));
        var minutes = fields.list(
                root,
                "minutes",
                "",
                (row, place) -> row.isArray() && !row.isEmpty()
                        ? fields.row(row, place, row.size(), new long[row.size()])
                        : fields.row(row, place, areas.size(), new long[areas.size()]));
        if (minutes.size() != areas.size()) {
            fields.flaw(
                    "minutes",
                    minutes.size() + " rows",
                    "must have a row for each of the %d areas.".formatted(areas.size()));
        }
        var prices = root.path("prices");
        var problem = new TeamProblem(
                fields.list(root, "members", "", this::member),
                fields.list(root, "teams", "", this::team),
                minutes.toArray(long[][]::new),
                fields.whole(root, "", "farthest", Long.MAX_VALUE),
                new TeamPrices(
                        fields.whole(prices, "prices", "size", 0),
                        fields.whole(prices, "prices", "skill", 0),
                        fields.whole(prices, "prices", "balance", 0),
                        fields.whole(prices, "prices", "idle", 0)));
        fields.flaws().addAll(problem.flaws());
        return problem;
    }

    private List<String> names(JsonNode root, String name, int most) {
        var names = fields.list(root, name, "", (it, place) -> it.asString());
        if (names.size() > most) {
            fields.flaw(name, names.size() + " names", "must be at most %d.".formatted(most));
        }
        return names;
    }

    private Member member(JsonNode it, String place) {
        fields.known(it, place, Set.of("name", "area", "skills", "days", "level"));
        return new Member(
                fields.text(it, place, "name"),
                area.apply(fields.text(it, place, "area")),
                bits(it, place, "skills", skill),
                bits(it, place, "days", day),
                (int) fields.whole(it, place, "level", 50));
    }

    private Team team(JsonNode it, String place) {
        fields.known(it, place, Set.of("name", "area", "days", "atLeast", "wanted", "atMost", "skills"));
        int wanted = (int) fields.whole(it, place, "wanted");
        return new Team(
                fields.text(it, place, "name"),
                area.apply(fields.text(it, place, "area")),
                bits(it, place, "days", day),
                (int) fields.whole(it, place, "atLeast", 0),
                wanted,
                (int) fields.whole(it, place, "atMost", wanted),
                fields.list(
                        it,
                        "skills",
                        place,
                        (need, where) -> new SkillNeed(skill.apply(fields.text(need, where, "skill")), (int)
                                fields.whole(need, where, "count", 1))));
    }

    private long bits(JsonNode node, String place, String name, Function<String, Integer> index) {
        long bits = 0;
        for (int bit : fields.list(node, name, place, (it, where) -> {
            int found = index.apply(it.asString());
            if (found < 0 || found > 63) {
                fields.flaw(where, it, "is not declared at the top of the file. Maybe it is misspelt.");
            }
            return found;
        })) {
            bits |= bit >= 0 ? 1L << bit : 0;
        }
        return bits;
    }

    static ObjectNode write(TeamProblem problem, TeamPlan plan) {
        var root = JsonNodeFactory.instance.objectNode();
        root.put("kind", "teams").put("total", plan.cost().total()).put("bound", plan.bound());
        root.putObject("cost")
                .put("travel", plan.cost().travel())
                .put("size", plan.cost().size())
                .put("skills", plan.cost().skills())
                .put("balance", plan.cost().balance())
                .put("idle", plan.cost().idle())
                .put("breach", plan.cost().breach());
        var teamOf = root.putArray("teamOf");
        for (int team : plan.teamOf()) {
            teamOf.add(team);
        }
        var open = root.putArray("open");
        plan.open()
                .forEach(it -> open.addObject()
                        .put("team", it.team())
                        .put("name", problem.teams().get(it.team()).name())
                        .put("skill", it.skill())
                        .put("count", it.count()));
        return root;
    }

    TeamPlan plan(TeamProblem problem, JsonNode root) {
        int[] teamOf = fields.list(root, "teamOf", "", fields::small).stream()
                .mapToInt(it -> it)
                .toArray();
        if (teamOf.length != problem.members().size()) {
            fields.flaw(
                    "teamOf",
                    teamOf.length + " members",
                    "must be %d. Maybe the plan belongs to another problem."
                            .formatted(problem.members().size()));
        }
        for (int m = 0; m < teamOf.length; m++) {
            if (teamOf[m] < -1 || teamOf[m] >= problem.teams().size()) {
                fields.flaw("teamOf[%d]".formatted(m), teamOf[m], "is no team of the problem.");
            }
        }
        long bound = fields.whole(root, "", "bound");
        int[] none = new int[problem.members().size()];
        Arrays.fill(none, -1);
        return TeamPlan.of(problem, fields.flaws().isEmpty() ? teamOf : none, bound);
    }
}

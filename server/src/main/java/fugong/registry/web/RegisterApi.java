package fugong.registry.web;

import fugong.kernel.AreaId;
import fugong.kernel.GroupId;
import fugong.kernel.IndustryCode;
import fugong.kernel.ProjectId;
import fugong.registry.AreaMatch;
import fugong.registry.Areas;
import fugong.registry.Bases;
import fugong.registry.EnterpriseQuery;
import fugong.registry.Enterprises;
import fugong.registry.Groups;
import fugong.registry.Industries;
import fugong.registry.Project;
import fugong.registry.Projects;
import fugong.registry.web.Json.AreaJson;
import fugong.registry.web.Json.BaseJson;
import fugong.registry.web.Json.EnterpriseJson;
import fugong.registry.web.Json.GroupJson;
import fugong.registry.web.Json.IndustryJson;
import fugong.registry.web.Json.ProjectJson;
import fugong.security.Actor;
import fugong.security.Needs;
import fugong.security.NotInScope;
import fugong.security.Permission;
import fugong.web.Cursor;
import fugong.web.Version;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Areas, industries, bases, projects and groups over the wire. Areas and industries are public knowledge.
@RestController
@RequestMapping("/api/v1")
class RegisterApi {

    private final Areas areas;
    private final Industries industries;
    private final Bases bases;
    private final Projects projects;
    private final Groups groups;
    private final Enterprises enterprises;
    private final Clock clock;

    RegisterApi(
            Areas areas,
            Industries industries,
            Bases bases,
            Projects projects,
            Groups groups,
            Enterprises enterprises,
            Clock clock) {
        this.areas = areas;
        this.industries = industries;
        this.bases = bases;
        this.projects = projects;
        this.groups = groups;
        this.enterprises = enterprises;
        this.clock = clock;
    }

    private LocalDate on(@Nullable LocalDate day) {
        return day == null ? LocalDate.now(clock) : day;
    }

    /// All areas of the day, parents first; with `parent` only those right below it.
    @GetMapping("/areas")
    List<AreaJson> areas(
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable Integer parent) {
        var tree = areas.tree();
        if (parent == null) {
            return tree.all(on(day)).stream().map(AreaJson::of).toList();
        }
        return tree.find(new AreaId(positive("area", parent)), on(day))
                .map(it -> tree.children(it.id(), on(day)).stream()
                        .map(AreaJson::of)
                        .toList())
                .orElseThrow(() -> new NotInScope("area", parent));
    }

    @GetMapping("/areas/{id}")
    AreaJson area(@PathVariable int id, @RequestParam(required = false) @Nullable LocalDate day) {
        return areas.tree()
                .find(new AreaId(positive("area", id)), on(day))
                .map(AreaJson::of)
                .orElseThrow(() -> new NotInScope("area", id));
    }

    private static int positive(String kind, int id) {
        if (id <= 0) {
            throw new NotInScope(kind, id);
        }
        return id;
    }

    /// @param how     by what it was recognised; null when it was not
    /// @param several all that are called so, when they are several
    record MatchJson(@Nullable AreaJson area, @Nullable String how, List<AreaJson> several) {}

    /// What a code of any vintage, an alias or a name means on a day.
    @GetMapping("/area-matches")
    MatchJson match(@RequestParam String text, @RequestParam(required = false) @Nullable LocalDate day) {
        return switch (areas.tree().find(text, on(day))) {
            case AreaMatch.Found(var area, var how) -> new MatchJson(AreaJson.of(area), how.name(), List.of());
            case AreaMatch.Ambiguous(var several) ->
                new MatchJson(null, null, several.stream().map(AreaJson::of).toList());
            case AreaMatch.Unknown() -> new MatchJson(null, null, List.of());
        };
    }

    @GetMapping("/industries")
    List<IndustryJson> industries(
            @RequestParam(defaultValue = IndustryCode.GBT4754) String scheme,
            @RequestParam(required = false) @Nullable String parent) {
        var found = parent == null || parent.isBlank()
                ? industries.list(scheme)
                : industries.children(new IndustryCode(scheme.isBlank() ? IndustryCode.GBT4754 : scheme, parent));
        return found.stream().map(IndustryJson::of).toList();
    }

    /// What rates of an area are divided by, told apart by a dimension.
    @GetMapping("/bases")
    @Needs(Permission.SEE_PICTURE)
    List<BaseJson> bases(
            @RequestParam int area,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(defaultValue = "ALL") Bases.Dimension dimension,
            Actor actor) {
        var where = areas.require(new AreaId(positive("area", area)), on(day), actor);
        return bases.of(where.id(), on(day), dimension).entrySet().stream()
                .map(it -> BaseJson.of(it.getKey(), it.getValue()))
                .toList();
    }

    /// One page of a list.
    record ProjectPage(List<ProjectJson> items, @Nullable String next, int total) {}

    @GetMapping("/projects")
    @Needs(Permission.SEE_ENTERPRISES)
    ProjectPage projects(
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable Integer area,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Actor actor) {
        var where = area == null
                ? null
                : areas.require(new AreaId(positive("area", area)), on(day), actor)
                        .id();
        var after = Cursor.of(cursor).map(it -> it.keys().getFirst()).orElse(null);
        var page = projects.list(new Project.Query(on(day), where, null, text, after, Cursor.limit(limit)), actor);
        return new ProjectPage(
                page.projects().stream()
                        .map(it -> ProjectJson.of(it, List.of()))
                        .toList(),
                page.next() == null ? null : Cursor.after(page.next()).text(),
                page.total());
    }

    @GetMapping("/projects/{id}")
    @Needs(Permission.SEE_ENTERPRISES)
    ResponseEntity<ProjectJson> project(@PathVariable int id, Actor actor) {
        var found = projects.require(new ProjectId(positive("project", id)), actor);
        return Version.tagged(found.version(), ProjectJson.of(found, projects.milestones(found.id())));
    }

    /// @param doneOn null = not reached after all
    record Reached(@Nullable LocalDate doneOn) {}

    @PutMapping("/projects/{id}/milestones/{position}")
    @Needs(Permission.EDIT_REGISTER)
    ResponseEntity<ProjectJson> reached(
            @PathVariable int id,
            @PathVariable int position,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Reached body,
            Actor actor) {
        var before = projects.require(new ProjectId(positive("project", id)), actor);
        Version.require(ifMatch, before.version());
        projects.reached(before.id(), position, body.doneOn(), actor);
        return project(id, actor);
    }

    @GetMapping("/groups")
    @Needs(Permission.SEE_ENTERPRISES)
    List<GroupJson> groups(Actor actor) {
        return groups.list(actor).stream().map(GroupJson::of).toList();
    }

    @GetMapping("/groups/{id}")
    @Needs(Permission.SEE_ENTERPRISES)
    ResponseEntity<GroupJson> group(@PathVariable int id, Actor actor) {
        var found = groups.require(new GroupId(positive("group", id)), actor);
        return Version.tagged(found.version(), GroupJson.of(found));
    }

    /// One page of the members within the scope, the largest first.
    @GetMapping("/groups/{id}/members")
    @Needs(Permission.SEE_ENTERPRISES)
    Cursor.Page<EnterpriseJson> members(
            @PathVariable int id,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Actor actor) {
        var group = groups.require(new GroupId(positive("group", id)), actor);
        var all = EnterpriseQuery.on(on(day)).of(group.id()).limit(Cursor.limit(limit));
        var page = enterprises.list(
                all.after(Cursor.of(cursor).map(it -> it.keys().getFirst()).orElse(null)), actor);
        var tree = areas.tree();
        return new Cursor.Page<>(
                page.enterprises().stream()
                        .map(it -> EnterpriseJson.of(it, tree))
                        .toList(),
                page.next() == null ? null : Cursor.after(page.next()).text());
    }
}

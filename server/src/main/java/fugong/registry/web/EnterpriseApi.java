package fugong.registry.web;

import fugong.kernel.AreaId;
import fugong.kernel.EnterpriseId;
import fugong.kernel.GroupId;
import fugong.kernel.Ownership;
import fugong.kernel.SizeClass;
import fugong.registry.Areas;
import fugong.registry.Contacts;
import fugong.registry.Enterprise;
import fugong.registry.EnterpriseForm;
import fugong.registry.EnterpriseQuery;
import fugong.registry.Enterprises;
import fugong.registry.Registration;
import fugong.registry.Sites;
import fugong.registry.web.Json.ContactJson;
import fugong.registry.web.Json.EnterpriseJson;
import fugong.registry.web.Json.FoundJson;
import fugong.registry.web.Json.SiteJson;
import fugong.security.Actor;
import fugong.security.Needs;
import fugong.security.NotInScope;
import fugong.security.Permission;
import fugong.web.Cursor;
import fugong.web.Version;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Enterprises over the wire.
@RestController
@RequestMapping("/api/v1/enterprises")
@Needs(Permission.SEE_ENTERPRISES)
class EnterpriseApi {

    private final Enterprises enterprises;
    private final Areas areas;
    private final Sites sites;
    private final Contacts contacts;
    private final Clock clock;

    EnterpriseApi(Enterprises enterprises, Areas areas, Sites sites, Contacts contacts, Clock clock) {
        this.enterprises = enterprises;
        this.areas = areas;
        this.sites = sites;
        this.contacts = contacts;
        this.clock = clock;
    }

    /// One page of a list.
    record EnterprisePage(
            List<EnterpriseJson> items, @Nullable String next, int total) {}

    /// What became of a write; `enterprise` is null when it was refused.
    record Written(@Nullable EnterpriseJson enterprise, List<FoundJson> findings) {}

    /// What may be written. Area: code of any vintage, name or alias. Days as 2020-02-10.
    record EnterpriseBody(
            String creditCode,
            String nameZh,
            @Nullable String nameEn,
            @Nullable String area,
            @Nullable String address,
            @Nullable String scheme,
            @Nullable String industry,
            @Nullable SizeClass size,
            @Nullable Ownership ownership,
            @Nullable Boolean aboveScale,
            @Nullable Integer staff,
            @Nullable Integer contractStaff,
            @Nullable BigDecimal normalOutput,
            @Nullable BigDecimal normalPower,
            @Nullable BigDecimal revenue,
            @Nullable BigDecimal assets,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable Boolean synthetic) {

        EnterpriseForm form(LocalDate today) {
            return new EnterpriseForm(
                    blank(creditCode),
                    blank(nameZh),
                    blank(nameEn),
                    blank(area),
                    blank(address),
                    scheme,
                    blank(industry),
                    size,
                    ownership,
                    aboveScale,
                    staff,
                    contractStaff,
                    normalOutput,
                    normalPower,
                    revenue,
                    assets,
                    Objects.requireNonNullElse(validFrom, today),
                    validTo,
                    Boolean.TRUE.equals(synthetic));
        }

        private static String blank(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    @GetMapping
    EnterprisePage list(
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable Integer area,
            @RequestParam(required = false) @Nullable Integer group,
            @RequestParam(required = false) @Nullable String industry,
            @RequestParam(required = false) @Nullable SizeClass size,
            @RequestParam(required = false) @Nullable Ownership ownership,
            @RequestParam(required = false) @Nullable Boolean aboveScale,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Actor actor) {
        var on = day == null ? LocalDate.now(clock) : day;
        var page = enterprises.list(
                new EnterpriseQuery(
                        on,
                        area == null
                                ? null
                                : areas.require(area(area), on, actor).id(),
                        group == null ? null : group(group),
                        industry,
                        size,
                        ownership,
                        aboveScale,
                        text,
                        Cursor.of(cursor).map(it -> it.keys().getFirst()).orElse(null),
                        Cursor.limit(limit)),
                actor);
        var tree = areas.tree();
        return new EnterprisePage(
                page.enterprises().stream()
                        .map(it -> EnterpriseJson.of(it, tree))
                        .toList(),
                page.next() == null ? null : Cursor.after(page.next()).text(),
                page.total());
    }

    @GetMapping("/{id}")
    ResponseEntity<EnterpriseJson> one(
            @PathVariable int id, @RequestParam(required = false) @Nullable LocalDate day, Actor actor) {
        var found = day == null ? enterprises.require(id(id), actor) : enterprises.require(id(id), day, actor);
        return Version.tagged(found.version(), EnterpriseJson.of(found, areas.tree()));
    }

    @GetMapping("/{id}/history")
    List<EnterpriseJson> history(@PathVariable int id, Actor actor) {
        var tree = areas.tree();
        return enterprises.history(id(id), actor).stream()
                .map(it -> EnterpriseJson.of(it, tree))
                .toList();
    }

    @GetMapping("/{id}/sites")
    List<SiteJson> sites(@PathVariable int id, Actor actor) {
        var enterprise = enterprises.require(id(id), actor);
        return sites.of(enterprise.id()).stream().map(SiteJson::of).toList();
    }

    /// Masked; with `clear=true` in clear, which needs the permission and is written into the trail.
    @GetMapping("/{id}/contacts")
    List<ContactJson> contacts(@PathVariable int id, @RequestParam(defaultValue = "false") boolean clear, Actor actor) {
        var enterprise = id(id);
        return (clear ? contacts.open(enterprise, actor) : contacts.masked(enterprise, actor))
                .stream().map(ContactJson::of).toList();
    }

    @PostMapping
    @Needs(Permission.EDIT_REGISTER)
    ResponseEntity<Written> register(@RequestBody EnterpriseBody body, Actor actor, Locale locale) {
        return switch (enterprises.register(body.form(LocalDate.now(clock)), actor)) {
            case Registration.Done<Enterprise>(var done, var findings) ->
                ResponseEntity.created(URI.create("/api/v1/enterprises/" + done.id()))
                        .header(HttpHeaders.ETAG, Version.tag(done.version()))
                        .body(new Written(EnterpriseJson.of(done, areas.tree()), FoundJson.of(findings, locale)));
            case Registration.Refused<Enterprise>(var findings) ->
                refused(new Written(null, FoundJson.of(findings, locale)));
            case Registration.Stale<Enterprise> _ ->
                throw new IllegalStateException("A new enterprise cannot be stale.");
        };
    }

    @PutMapping("/{id}")
    @Needs(Permission.EDIT_REGISTER)
    ResponseEntity<Written> change(
            @PathVariable int id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody EnterpriseBody body,
            Actor actor,
            Locale locale) {
        var before = enterprises.require(id(id), actor);
        Version.require(ifMatch, before.version());
        return switch (enterprises.change(before.id(), body.form(LocalDate.now(clock)), before.version(), actor)) {
            case Registration.Done<Enterprise>(var done, var findings) ->
                Version.tagged(
                        done.version(),
                        new Written(EnterpriseJson.of(done, areas.tree()), FoundJson.of(findings, locale)));
            case Registration.Refused<Enterprise>(var findings) ->
                refused(new Written(null, FoundJson.of(findings, locale)));
            case Registration.Stale<Enterprise>(var now) -> {
                Version.require(ifMatch, now);
                throw new IllegalStateException("Version %d was taken for stale.".formatted(now));
            }
        };
    }

    private static EnterpriseId id(int id) {
        if (id <= 0) {
            throw new NotInScope("enterprise", id);
        }
        return new EnterpriseId(id);
    }

    private static AreaId area(int area) {
        if (area <= 0) {
            throw new NotInScope("area", area);
        }
        return new AreaId(area);
    }

    private static GroupId group(int group) {
        if (group <= 0) {
            throw new NotInScope("group", group);
        }
        return new GroupId(group);
    }

    private static ResponseEntity<Written> refused(Written written) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(written);
    }
}

package fugong.importing.web;

import fugong.importing.Load;
import fugong.importing.Loads;
import fugong.importing.TableSchema;
import fugong.importing.store.FileRetention;
import fugong.security.Actor;
import fugong.security.Needs;
import fugong.security.Permission;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Choose a file, look at what it would do, let it be done, take it back.
@Controller
@RequestMapping("/import")
@Needs({Permission.IMPORT, Permission.REPORT})
class ImportPages {

    private static final int RECENT = 30;
    private static final int FINDINGS = 50;
    private static final int CHANGES = 100;

    private final Loads loads;
    private final Arrival arrival;
    private final FileRetention retention;
    private final Clock clock;

    ImportPages(Loads loads, Arrival arrival, FileRetention retention, Clock clock) {
        this.loads = loads;
        this.retention = retention;
        this.arrival = arrival;
        this.clock = clock;
    }

    @GetMapping
    String choose(Model model, Actor actor) {
        model.addAttribute("schemas", loads.offered(actor));
        model.addAttribute("rooms", loads.offeredByRoom(actor));
        model.addAttribute("recent", loads.recent(RECENT));
        model.addAttribute("zone", clock.getZone());
        return "importing/choose";
    }

    @PostMapping
    String upload(@RequestParam MultipartFile file, @RequestParam(defaultValue = "") String resource, Actor actor)
            throws IOException {
        if (file.isEmpty()
                && file.getSize() == 0
                && String.valueOf(file.getOriginalFilename()).isEmpty()) {
            return "redirect:/import";
        }
        return "redirect:/import/" + arrival.start(file, resource, actor);
    }

    @GetMapping("/{id}")
    String load(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String resource,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(required = false) Loads.@Nullable Answer answer,
            Model model,
            Locale locale) {
        var load = loads.require(id);
        int start = Math.max(0, from);
        var findings = loads.findings(id, resource, code, start, FINDINGS + 1);
        model.addAttribute("load", load);
        model.addAttribute("names", names());
        model.addAttribute("fields", fieldNames(locale));
        model.addAttribute("progress", loads.progress(id).orElse(null));
        model.addAttribute(
                "kinds",
                loads.counts(id).stream().map(it -> FoundKind.of(it, locale)).toList());
        model.addAttribute(
                "findings",
                findings.stream()
                        .limit(FINDINGS)
                        .map(it -> Found.of(it, locale))
                        .toList());
        model.addAttribute("resource", resource);
        model.addAttribute("code", code);
        model.addAttribute("previous", start == 0 ? null : Math.max(0, start - FINDINGS));
        model.addAttribute("following", findings.size() > FINDINGS ? start + FINDINGS : null);
        model.addAttribute("changes", changes(load));
        model.addAttribute("answer", answer);
        model.addAttribute("keptUntil", load.hasFiles() ? retention.until(load.touchedAt()) : null);
        model.addAttribute("zone", clock.getZone());
        return "importing/load";
    }

    private Map<String, Object> changes(Load load) {
        var changes = new LinkedHashMap<String, Object>();
        for (var part : load.parts()) {
            if (part.tally().changed() > 0) {
                changes.put(part.resource(), loads.changes(load.id(), part.resource(), 0, CHANGES));
            }
        }
        return changes;
    }

    private Map<String, TableSchema> names() {
        var names = new LinkedHashMap<String, TableSchema>();
        loads.known().forEach(it -> names.put(it.name(), it));
        return names;
    }

    /// "enterprises.staff" → its heading.
    private Map<String, String> fieldNames(Locale locale) {
        boolean chinese = locale.getLanguage().equals("zh");
        var names = new LinkedHashMap<String, String>();
        for (var schema : loads.known()) {
            schema.fields().forEach(it -> names.put(schema.name() + "." + it.name(), it.heading(chinese)));
        }
        return names;
    }

    /// Asked every second while the load works; the page loads itself again when it is done.
    @GetMapping("/{id}/progress")
    ResponseEntity<Object> progress(@PathVariable long id, Model model) {
        var load = loads.require(id);
        return load.state().runs()
                ? ResponseEntity.status(HttpStatus.OK)
                        .body(ProgressText.of(loads.progress(id).orElse(null)))
                : ResponseEntity.ok().header("HX-Refresh", "true").build();
    }

    @PostMapping("/{id}/commit")
    String commit(@PathVariable long id, @RequestParam String fingerprint, Actor actor) {
        return answered(id, loads.commit(id, fingerprint, actor));
    }

    @PostMapping("/{id}/undo")
    String undo(@PathVariable long id, Actor actor) {
        return answered(id, loads.undo(id, actor));
    }

    @PostMapping("/{id}/again")
    String again(@PathVariable long id, Actor actor) {
        return answered(id, loads.planAgain(id, actor));
    }

    @PostMapping("/{id}/cancel")
    String cancel(@PathVariable long id, Actor actor) {
        loads.cancel(id, actor);
        return "redirect:/import/" + id;
    }

    @PostMapping("/{id}/discard")
    String discard(@PathVariable long id, Actor actor) {
        return answered(id, loads.discard(id, actor));
    }

    private static String answered(long id, Loads.Answer answer) {
        return "redirect:/import/" + id + (answer == Loads.Answer.STARTED ? "" : "?answer=" + answer);
    }
}

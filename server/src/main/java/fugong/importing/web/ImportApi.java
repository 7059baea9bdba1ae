package fugong.importing.web;

import fugong.importing.Load;
import fugong.importing.Loads;
import fugong.importing.Tally;
import fugong.importing.sheets.SchemaJson;
import fugong.security.Actor;
import fugong.security.Needs;
import fugong.security.NotInScope;
import fugong.security.Permission;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Loading for machines: upload, poll, commit by fingerprint, undo.
@RestController
@RequestMapping("/api/v1")
@Tag(name = "importing")
@Needs({Permission.IMPORT, Permission.REPORT})
class ImportApi {

    private static final int MOST = 1_000;

    private final Loads loads;
    private final Arrival arrival;

    ImportApi(Loads loads, Arrival arrival) {
        this.loads = loads;
        this.arrival = arrival;
    }

    /// A load as the API tells it.
    record LoadAnswer(
            long id,
            String source,
            String state,
            String fingerprint,
            boolean committable,
            boolean changesNothing,
            Instant createdAt,
            @Nullable Instant committedAt,
            @Nullable Instant undoneAt,
            Load.@Nullable Swept swept,
            String incident,
            Tally together,
            List<Load.Part> parts,
            List<FoundKind> findings) {}

    /// Which plan is to be committed.
    record CommitWish(String fingerprint) {}

    @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<LoadAnswer> upload(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String resource,
            Actor actor,
            Locale locale)
            throws IOException {
        long id = arrival.start(file, resource, actor);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/imports/" + id))
                .body(answer(id, locale));
    }

    @GetMapping("/imports")
    List<LoadAnswer> recent(@RequestParam(defaultValue = "30") int limit, Locale locale) {
        return loads.recent(Math.clamp(limit, 1, MOST)).stream()
                .map(it -> answer(it, List.of()))
                .toList();
    }

    @GetMapping("/imports/{id}")
    LoadAnswer load(@PathVariable long id, Locale locale) {
        return answer(id, locale);
    }

    @GetMapping("/imports/{id}/findings")
    List<Found> findings(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String resource,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "100") int limit,
            Locale locale) {
        return loads.findings(id, resource, code, Math.max(0, from), Math.clamp(limit, 1, MOST)).stream()
                .map(it -> Found.of(it, locale))
                .toList();
    }

    @PostMapping("/imports/{id}/commit")
    ResponseEntity<LoadAnswer> commit(@PathVariable long id, @RequestBody CommitWish wish, Actor actor, Locale locale) {
        return answered(loads.commit(id, wish.fingerprint(), actor), id, locale);
    }

    @PostMapping("/imports/{id}/undo")
    ResponseEntity<LoadAnswer> undo(@PathVariable long id, Actor actor, Locale locale) {
        return answered(loads.undo(id, actor), id, locale);
    }

    @PostMapping("/imports/{id}/plan")
    ResponseEntity<LoadAnswer> planAgain(@PathVariable long id, Actor actor, Locale locale) {
        return answered(loads.planAgain(id, actor), id, locale);
    }

    /// Stops running work; throws a waiting plan away.
    @DeleteMapping("/imports/{id}")
    LoadAnswer stop(@PathVariable long id, Actor actor, Locale locale) {
        loads.cancel(id, actor);
        loads.discard(id, actor);
        return answer(id, locale);
    }

    @GetMapping("/import-schemas")
    Map<String, Object> descriptor(Actor actor) {
        return SchemaJson.descriptor(loads.offered(actor));
    }

    @GetMapping("/import-schemas/{resource}")
    Map<String, Object> schema(@PathVariable String resource, Actor actor) {
        return loads.offered(actor).stream()
                .filter(it -> it.name().equals(resource))
                .findFirst()
                .map(SchemaJson::of)
                .orElseThrow(() -> new NotInScope("resource", resource));
    }

    private ResponseEntity<LoadAnswer> answered(Loads.Answer answer, long id, Locale locale) {
        var status = answer == Loads.Answer.STARTED ? HttpStatus.ACCEPTED : HttpStatus.CONFLICT;
        return ResponseEntity.status(status).body(answer(id, locale));
    }

    private LoadAnswer answer(long id, Locale locale) {
        return answer(
                loads.require(id),
                loads.counts(id).stream().map(it -> FoundKind.of(it, locale)).toList());
    }

    private static LoadAnswer answer(Load load, List<FoundKind> findings) {
        return new LoadAnswer(
                load.id(),
                load.source(),
                load.state().name(),
                load.fingerprint(),
                load.committable(),
                load.changesNothing(),
                load.createdAt(),
                load.committedAt(),
                load.undoneAt(),
                load.swept(),
                load.incident(),
                load.tally(),
                load.parts(),
                findings);
    }
}

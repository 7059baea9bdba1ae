package fugong.transport.lines.web;

import fugong.registry.Groups;
import fugong.security.Actor;
import fugong.security.Needs;
import fugong.security.NotInScope;
import fugong.security.Permission;
import fugong.transport.feeds.GtfsFeed;
import fugong.transport.feeds.LinesMap;
import fugong.transport.lines.CommuterLines;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// A timetable for other programs.
@RestController
@RequestMapping("/api/v1/transport/lines")
@Needs({Permission.SEE_TRANSPORT, Permission.SEE_ENTERPRISES})
class LinesApi {

    private final CommuterLines lines;
    private final Groups groups;
    private final Clock clock;

    LinesApi(CommuterLines lines, Groups groups, Clock clock) {
        this.lines = lines;
        this.groups = groups;
        this.clock = clock;
    }

    @GetMapping(
            value = "/{id}/lines.geojson",
            produces = {"application/geo+json", "application/json"})
    LinesMap map(@PathVariable int id, Actor actor) {
        return LinePages.map(lines.require(id, actor));
    }

    /// @param except days on which nothing runs, such as holidays
    @GetMapping(value = "/{id}/gtfs.zip", produces = "application/zip")
    ResponseEntity<byte[]> gtfs(
            @PathVariable int id, @RequestParam(required = false) @Nullable List<LocalDate> except, Actor actor) {
        var kept = lines.require(id, actor);
        var park = groups.find(kept.park()).orElseThrow(() -> new NotInScope("park", kept.park()));
        var here = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        var feed = new GtfsFeed(kept, park.nameZh(), here, LocalDate.now(clock), except == null ? List.of() : except);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("lines-%d.zip".formatted(id))
                                .build()
                                .toString())
                .body(feed.zip());
    }
}

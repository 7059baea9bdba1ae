package fugong.transport.boarding.web;

import fugong.security.Actor;
import fugong.security.Needs;
import fugong.security.Permission;
import fugong.transport.Trips;
import fugong.web.ScriptData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The phone's page. It holds no passenger itself: names come as data, so that the kept page tells nothing.
@Controller
@Needs(Permission.RUN_TRIPS)
class RoadPages {

    /// Words the page's script needs, in the reader's language.
    private static final List<String> WORDS = List.of(
            "stop",
            "boarded",
            "absent",
            "waiting-for",
            "of",
            "count",
            "count-ok",
            "count-differs",
            "leave",
            "left",
            "offline",
            "online",
            "queued",
            "sent",
            "late",
            "wrong",
            "handover",
            "received",
            "quarantined",
            "signer",
            "signature",
            "clear",
            "sign",
            "signed",
            "report-accepted",
            "report-refused",
            "report-none",
            "closed",
            "nobody",
            "call",
            "gone",
            "refused");

    private final Trips trips;
    private final MessageSource words;
    private final ScriptData script;

    RoadPages(Trips trips, MessageSource words, ScriptData script) {
        this.trips = trips;
        this.words = words;
        this.script = script;
    }

    @GetMapping("/transport/trips/{id}/board")
    String board(@PathVariable int id, Actor actor, Locale locale, Model model) {
        model.addAttribute("trip", trips.require(id, actor));
        var said = new LinkedHashMap<String, String>();
        WORDS.forEach(it -> said.put(it, words.getMessage("transport.board." + it, null, locale)));
        model.addAttribute("words", script.of(said));
        return "transport/boarding";
    }

    /// The service worker stands here because it may only answer for addresses below its own.
    @GetMapping("/transport/worker.js")
    ResponseEntity<String> worker() throws IOException {
        var text = new ClassPathResource("static/js/transport-worker.js").getContentAsString(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
                .cacheControl(CacheControl.noCache())
                .body(text);
    }
}

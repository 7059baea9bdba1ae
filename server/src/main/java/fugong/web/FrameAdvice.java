package fugong.web;

import fugong.security.Actor;
import fugong.security.Actors;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/// Puts the [Frame] around the pages.
@ControllerAdvice(annotations = Controller.class)
class FrameAdvice {

    private final List<NavItem> items;
    private final MessageSource messages;
    private final Clock clock;
    private final boolean demo;

    FrameAdvice(List<NavItem> items, MessageSource messages, Clock clock, @Value("${fugong.demo:false}") boolean demo) {
        this.items =
                items.stream().sorted(Comparator.comparingInt(NavItem::order)).toList();
        this.messages = messages;
        this.clock = clock;
        this.demo = demo;
    }

    /// Only pages have a frame; an answer of the API, which is asked far more often, has none.
    @ModelAttribute("frame")
    @Nullable
    Frame frame(HttpServletRequest request, Locale locale) {
        if (request.getServletPath().startsWith("/api/")) {
            return null;
        }
        Optional<Actor> actor = Actors.find().filter(it -> !it.isSystem());
        LocalDate today = LocalDate.now(clock);
        return new Frame(
                actor.map(Actor::name).orElse(null),
                actor.map(it -> roles(it, locale)).orElse(""),
                actor.map(this::menu).orElse(List.of()),
                request.getRequestURI(),
                today,
                dayText(today, locale),
                otherLanguage(request, locale),
                demo);
    }

    private List<Frame.Part> menu(Actor actor) {
        return Arrays.stream(NavItem.Section.values())
                .map(section -> part(section, actor))
                .filter(part -> !part.items().isEmpty())
                .toList();
    }

    private Frame.Part part(NavItem.Section section, Actor actor) {
        List<NavItem> seen = items.stream()
                .filter(item -> item.section() == section && actor.may(item.needs()))
                .toList();
        return new Frame.Part(section, section != NavItem.Section.TODAY && seen.size() > 1, seen);
    }

    private String roles(Actor actor, Locale locale) {
        return actor.roles().stream()
                .sorted()
                .map(role -> messages.getMessage("security.role." + role.name(), null, role.name(), locale))
                .collect(Collectors.joining(", "));
    }

    private static String dayText(LocalDate day, Locale locale) {
        String pattern = locale.getLanguage().equals("zh") ? "M月d日 EEE" : "EEE d MMM yyyy";
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }

    private static String otherLanguage(HttpServletRequest request, Locale locale) {
        String other = locale.getLanguage().equals("zh") ? "en" : "zh";
        UriComponentsBuilder here = UriComponentsBuilder.fromPath(request.getRequestURI());
        if (request.getQueryString() != null) {
            here.query(request.getQueryString());
        }
        return here.replaceQueryParam("lang", other).build().toUriString();
    }
}

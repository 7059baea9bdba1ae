package fugong.network.web;

import fugong.network.limits.OwnLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Figures and reasons in the words of a page.
@Component
class Said {

    private final MessageSource messages;

    Said(MessageSource messages) {
        this.messages = messages;
    }

    /// A limit with its reason: "412 of 700 people are at work".
    ///
    /// @param percent of normal output it allows
    /// @param report  day of its report; empty where it came from no report
    public record Reason(String kind, String desk, long percent, String sentence, String report) {}

    Reason reason(OwnLimit it, Locale locale) {
        var facts = new ArrayList<Object>(it.facts());
        return new Reason(
                word(it.kind().key(), locale),
                word("network.desk." + it.kind().name(), locale),
                percent(it.share()),
                word("network.reason." + it.reason(), locale, facts.toArray()),
                it.report() == null ? "" : it.report().toString());
    }

    List<Reason> reasons(List<OwnLimit> limits, Locale locale) {
        return limits.stream().map(it -> reason(it, locale)).toList();
    }

    String word(String key, Locale locale, Object... facts) {
        return Objects.requireNonNullElse(messages.getMessage(key, facts, key, locale), key);
    }

    static long percent(double share) {
        return Math.round(share * 100);
    }

    /// Yuan a day in the unit people read: 万元, with one decimal below a hundred.
    String money(double yuan, Locale locale) {
        double tens = yuan / 10_000;
        return word("network.money", locale, String.format(locale, Math.abs(tens) < 100 ? "%,.1f" : "%,.0f", tens));
    }
}

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

    /// Yuan a day in the unit people of the language read: 万元 and 亿元, thousands and millions.
    String money(double yuan, Locale locale) {
        boolean chinese = locale.getLanguage().equals("zh");
        boolean large = Math.abs(yuan) >= (chinese ? 1e8 : 1e6);
        double count = yuan / (chinese ? large ? 1e8 : 1e4 : large ? 1e6 : 1e3);
        String digits = String.format(locale, large ? "%,.2f" : Math.abs(count) < 100 ? "%,.1f" : "%,.0f", count);
        return word(large ? "network.money.large" : "network.money", locale, digits);
    }
}

package fugong.network.web;

import fugong.kernel.AreaId;
import fugong.network.Explanations.Who;
import fugong.registry.Areas;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Names, places and pages of firms in a chain, as far as the reader may know them.
@Component
class Whom {

    private final Areas areas;
    private final Said said;

    Whom(Areas areas, Said said) {
        this.areas = areas;
        this.said = said;
    }

    /// A partner by name; a supplier's supplier by trade.
    String name(Who who, Locale locale) {
        var partner = who.partner();
        if (partner == null) {
            return said.word("network.elsewhere", locale, who.product().name(locale));
        }
        return who.open()
                ? partner.name(locale)
                : said.word("network.somebody", locale, who.product().name(locale));
    }

    String place(Who who, LocalDate day, Locale locale) {
        var partner = who.partner();
        return partner == null ? "" : place(partner.area(), day, locale);
    }

    String place(AreaId area, LocalDate day, Locale locale) {
        return areas.tree().find(area, day).map(it -> it.name(locale)).orElse("");
    }

    /// Its own page; empty where it is not the reader's.
    static String href(Who who, LocalDate day) {
        var partner = who.partner();
        return partner == null || !who.inScope() ? "" : "/network/enterprise/" + partner.id() + "?day=" + day;
    }
}

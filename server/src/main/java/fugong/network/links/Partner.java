package fugong.network.links;

import fugong.kernel.AreaId;
import fugong.kernel.EnterpriseId;
import fugong.registry.Enterprise;
import java.util.Locale;

/// What everybody may know of an enterprise: what the public register of enterprises prints. No figure of it.
public record Partner(EnterpriseId id, String creditCode, String nameZh, String nameEn, AreaId area, String industry) {

    public static Partner of(Enterprise it) {
        return new Partner(
                it.id(),
                it.creditCode().value(),
                it.nameZh(),
                it.nameEn(),
                it.area(),
                it.industry().code());
    }

    public String name(Locale locale) {
        return locale.getLanguage().equals("zh") || nameEn.isEmpty() ? nameZh : nameEn;
    }
}

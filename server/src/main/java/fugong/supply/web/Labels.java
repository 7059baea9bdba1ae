package fugong.supply.web;

import fugong.kernel.EnterpriseId;
import fugong.registry.Enterprise;
import fugong.registry.Enterprises;
import fugong.supply.Materials;
import fugong.supply.lines.Product;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Names of enterprises and items, and numbers as a person reads them.
@Component
class Labels {

    private static final double SMALL = 100;

    private final Enterprises enterprises;
    private final Materials materials;

    Labels(Enterprises enterprises, Materials materials) {
        this.enterprises = enterprises;
        this.materials = materials;
    }

    /// For one page in one language.
    Page open(Collection<EnterpriseId> ids, LocalDate day, Locale locale) {
        Map<String, Product> catalogue = new HashMap<>();
        materials.catalogue().forEach(it -> catalogue.put(it.code(), it));
        return new Page(enterprises.list(ids, day), catalogue, locale);
    }

    /// @param states enterprises by id as of the page's day
    record Page(Map<EnterpriseId, Enterprise> states, Map<String, Product> catalogue, Locale locale) {

        String enterprise(EnterpriseId id) {
            var state = states.get(id);
            return state == null ? "#" + id.value() : state.name(locale);
        }

        String item(String code) {
            var product = catalogue.get(code);
            return product == null ? code : product.name(locale);
        }

        String unit(String code) {
            var product = catalogue.get(code);
            return product == null ? "" : product.unit();
        }

        /// 2,000,000 · 12.5 · 0.33
        String amount(double value) {
            var format = NumberFormat.getNumberInstance(locale);
            format.setMaximumFractionDigits(Math.abs(value) < SMALL ? 2 : 0);
            return format.format(value);
        }
    }
}

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
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Names of enterprises and items, and numbers as a person reads them.
@Component
class Labels {

    private static final double SMALL = 100;

    private final Enterprises enterprises;
    private final Materials materials;
    private final MessageSource messages;

    Labels(Enterprises enterprises, Materials materials, MessageSource messages) {
        this.enterprises = enterprises;
        this.materials = materials;
        this.messages = messages;
    }

    /// For one page in one language.
    Page open(Collection<EnterpriseId> ids, LocalDate day, Locale locale) {
        Map<String, Product> catalogue = new HashMap<>();
        materials.catalogue().forEach(it -> catalogue.put(it.code(), it));
        Map<String, String> units = new HashMap<>();
        catalogue.values().forEach(it -> units.computeIfAbsent(it.unit(), unit -> unit(unit, locale)));
        return new Page(enterprises.list(ids, day), catalogue, units, locale);
    }

    /// In the reader's language where it is a unit of the usual ones, else as it was written.
    String unit(String written, Locale locale) {
        return Objects.requireNonNullElse(
                messages.getMessage("supply.unit." + written.replace(' ', '-'), null, written, locale), written);
    }

    /// @param states enterprises by id as of the page's day
    /// @param units  written unit → the reader's word
    record Page(
            Map<EnterpriseId, Enterprise> states,
            Map<String, Product> catalogue,
            Map<String, String> units,
            Locale locale) {

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
            return product == null ? "" : units.getOrDefault(product.unit(), product.unit());
        }

        /// 2,000,000 · 12.5 · 0.33
        String amount(double value) {
            var format = NumberFormat.getNumberInstance(locale);
            format.setMaximumFractionDigits(Math.abs(value) < SMALL ? 2 : 0);
            return format.format(value);
        }
    }
}

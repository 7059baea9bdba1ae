package fugong.command.web;

import fugong.registry.Industries;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Names of the sections of whatever classification the region uses.
@Component
class Sections {

    private final Industries industries;

    Sections(Industries industries) {
        this.industries = industries;
    }

    /// The code itself where no classification knows it.
    String name(String code, Locale locale) {
        return industries.schemes().stream()
                .flatMap(scheme -> industries.sections(scheme).stream())
                .filter(it -> it.code().code().equals(code))
                .findFirst()
                .map(it -> code + " " + it.name(locale))
                .orElse(code);
    }
}

package fugong.importing.store;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long loaded files stay.
///
/// @param keptDays days after the last act (planned, loaded, undone) when a load's files, findings and old values
///     are deleted; so long it can be undone
@ConfigurationProperties("fugong.importing")
public record ImportingSettings(@DefaultValue("30") int keptDays) {

    public ImportingSettings {
        if (keptDays < 1) {
            throw new IllegalArgumentException(
                    "fugong.importing.kept-days is %d; a file is kept for a day at least.".formatted(keptDays));
        }
    }
}

package fugong.registry;

import fugong.kernel.CreditCode;
import fugong.kernel.Finding;
import fugong.kernel.Severity;
import fugong.kernel.SizeClass;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// What can be wrong or worth knowing about a line of the register. The words stand in the messages.
public sealed interface RegistryFinding extends Finding {

    /// The credit code fails a check of GB 32100. It is kept: real codes of the early pilot fail too.
    record CreditCodeDoubtful(CreditCode creditCode, CreditCode.Flaw flaw) implements RegistryFinding {
        @Override
        public String code() {
            return "registry.credit-code-" + flaw.name().toLowerCase(java.util.Locale.ROOT);
        }

        @Override
        public Severity severity() {
            return Severity.WARNS;
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("code", creditCode.value());
        }
    }

    /// Neither a code of any vintage nor an alias nor a name of an area.
    record AreaUnknown(String text) implements RegistryFinding {
        @Override
        public String code() {
            return "registry.area-unknown";
        }

        @Override
        public Severity severity() {
            return Severity.BLOCKS;
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("text", text);
        }
    }

    /// Several areas are called so.
    record AreaAmbiguous(String text, List<String> areas) implements RegistryFinding {
        @Override
        public String code() {
            return "registry.area-ambiguous";
        }

        @Override
        public Severity severity() {
            return Severity.BLOCKS;
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("text", text, "areas", String.join(", ", areas));
        }
    }

    /// The area was recognised by a code or name of another day, or by a part of its name.
    record AreaByOtherName(String text, String area) implements RegistryFinding {
        @Override
        public String code() {
            return "registry.area-by-other-name";
        }

        @Override
        public Severity severity() {
            return Severity.NOTES;
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("text", text, "area", area);
        }
    }

    /// The code is in no list; only the larger area is known (an abolished county, an office of a city).
    record AreaOnlyBroadly(String text, String area) implements RegistryFinding {
        @Override
        public String code() {
            return "registry.area-only-broadly";
        }

        @Override
        public Severity severity() {
            return Severity.WARNS;
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("text", text, "area", area);
        }
    }

    /// No area was given, so it was read from the credit code: where the enterprise was registered, maybe not where it works.
    record AreaFromCreditCode(String digits, String area) implements RegistryFinding {
        @Override
        public String code() {
            return "registry.area-from-credit-code";
        }

        @Override
        public Severity severity() {
            return Severity.NOTES;
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("digits", digits, "area", area);
        }
    }

    /// The industry is missing or in no classification that is loaded.
    record IndustryUnknown(String text) implements RegistryFinding {
        @Override
        public String code() {
            return "registry.industry-unknown";
        }

        @Override
        public Severity severity() {
            return Severity.WARNS;
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("text", text);
        }
    }

    /// The size class given is not the one the statistical rule gives.
    record SizeDiffers(SizeClass given, SizeClass byRule) implements RegistryFinding {
        @Override
        public String code() {
            return "registry.size-differs";
        }

        @Override
        public Severity severity() {
            return Severity.WARNS;
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("given", given.name(), "rule", byRule.name());
        }
    }

    /// Nobody said how many people work there: rates by staff count it as nobody.
    record StaffUnknown() implements RegistryFinding {
        @Override
        public String code() {
            return "registry.staff-unknown";
        }

        @Override
        public Severity severity() {
            return Severity.NOTES;
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of();
        }
    }

    /// It would end before it begins.
    record PeriodEmpty(LocalDate from, LocalDate to) implements RegistryFinding {
        @Override
        public String code() {
            return "registry.period-empty";
        }

        @Override
        public Severity severity() {
            return Severity.BLOCKS;
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("from", from, "to", to);
        }
    }

    /// A line names an enterprise, project, group or area that is not there, or lies outside the scope of who asks.
    record NotThere(String kind, String key) implements RegistryFinding {
        @Override
        public String code() {
            return "registry.not-there";
        }

        @Override
        public Severity severity() {
            return Severity.BLOCKS;
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("kind", kind, "key", key);
        }
    }

    /// A required word is empty.
    record Empty(String field) implements RegistryFinding {
        @Override
        public String code() {
            return "registry.empty";
        }

        @Override
        public Severity severity() {
            return Severity.BLOCKS;
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("field", field);
        }
    }

    /// The area lies outside the scope of who wants to write there.
    record OutsideScope(String area) implements RegistryFinding {
        @Override
        public String code() {
            return "registry.outside-scope";
        }

        @Override
        public Severity severity() {
            return Severity.BLOCKS;
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("area", area);
        }
    }

    /// An enterprise with this identity is in the register already.
    record AlreadyThere(String creditCode) implements RegistryFinding {
        @Override
        public String code() {
            return "registry.already-there";
        }

        @Override
        public Severity severity() {
            return Severity.BLOCKS;
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("code", creditCode);
        }
    }

    /// An area or group lies below itself.
    record Circle(String key) implements RegistryFinding {
        @Override
        public String code() {
            return "registry.circle";
        }

        @Override
        public Severity severity() {
            return Severity.BLOCKS;
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("key", key);
        }
    }

    /// A row cannot be taken back because others lean on it or changed it.
    record LeanedOn(String key) implements RegistryFinding {
        @Override
        public String code() {
            return "registry.leaned-on";
        }

        @Override
        public Severity severity() {
            return Severity.BLOCKS;
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("key", key);
        }
    }
}

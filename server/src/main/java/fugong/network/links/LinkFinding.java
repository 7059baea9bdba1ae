package fugong.network.links;

import fugong.kernel.Finding;
import fugong.kernel.Severity;
import java.util.Map;

/// What may be wrong with a declared link.
public sealed interface LinkFinding extends Finding {

    /// No enterprise of the register has this credit code.
    record PartnerUnknown(String partner) implements LinkFinding {
        @Override
        public Severity severity() {
            return Severity.BLOCKS;
        }

        @Override
        public String code() {
            return "network.partner-unknown";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("partner", partner);
        }
    }

    /// The catalogue has no such product, or the partner's trade makes none of it.
    record ProductUnknown(String product) implements LinkFinding {
        @Override
        public Severity severity() {
            return Severity.BLOCKS;
        }

        @Override
        public String code() {
            return "network.product-unknown";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("product", product);
        }
    }

    /// An enterprise cannot be its own supplier.
    record SuppliesItself(String code) implements LinkFinding {
        @Override
        public Severity severity() {
            return Severity.BLOCKS;
        }

        @Override
        public String code() {
            return "network.supplies-itself";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("enterprise", code);
        }
    }

    /// A share lies between 0 and 100 per cent, an amount is not negative, the last day follows the first.
    record OutOfRange(String field, String value) implements LinkFinding {
        @Override
        public Severity severity() {
            return Severity.BLOCKS;
        }

        @Override
        public String code() {
            return "network.out-of-range";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("field", field, "value", value);
        }
    }

    /// The shares of all suppliers of one product add up to more than everything.
    record MoreThanAll(String product, long percent) implements LinkFinding {
        @Override
        public Severity severity() {
            return Severity.WARNS;
        }

        @Override
        public String code() {
            return "network.more-than-all";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("product", product, "percent", percent);
        }
    }

    /// Neither end of the link lies within the scope of whoever tells it.
    record NotYours(String supplier, String buyer) implements LinkFinding {
        @Override
        public Severity severity() {
            return Severity.BLOCKS;
        }

        @Override
        public String code() {
            return "network.not-yours";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("supplier", supplier, "buyer", buyer);
        }
    }
}

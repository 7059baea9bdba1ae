package fugong.reporting.sheets;

import fugong.importing.Row;
import fugong.kernel.CreditCode;
import fugong.kernel.EnterpriseId;
import fugong.kernel.Located;
import fugong.registry.Enterprises;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The enterprises that the rows of a batch name by credit code, looked up once.
final class Codes {

    private final Map<CreditCode, EnterpriseId> ids;

    Codes(Enterprises enterprises, List<Row> rows) {
        ids = enterprises.ids(rows.stream()
                .map(it -> CreditCode.of(it.needText("credit_code")))
                .distinct()
                .toList());
    }

    @Nullable
    EnterpriseId find(Row row) {
        return ids.get(CreditCode.of(row.needText("credit_code")));
    }

    @Nullable
    EnterpriseId find(Row row, List<Located> findings) {
        var id = find(row);
        if (id == null) {
            findings.add(row.at("credit_code", new Missing("enterprise", row.needText("credit_code"))));
        }
        return id;
    }
}

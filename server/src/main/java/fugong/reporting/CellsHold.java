package fugong.reporting;

import fugong.kernel.Finding;
import fugong.kernel.Severity;
import fugong.persistence.IntegrityCheck;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Counts every day again from its reports and compares with the cells that the pages read; for `fugong check`.
@Component
class CellsHold implements IntegrityCheck {

    private final Rollup rollup;
    private final Facts facts;

    CellsHold(Rollup rollup, Facts facts) {
        this.rollup = rollup;
        this.facts = facts;
    }

    /// The cells of a day are not what its reports add up to.
    record CellsDiffer(LocalDate day, int cells, String first) implements Finding {
        @Override
        public Severity severity() {
            return Severity.BLOCKS;
        }

        @Override
        public String code() {
            return "reporting.cells-differ";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("day", day, "cells", cells, "first", first);
        }
    }

    @Override
    public String name() {
        return "the cells are what the reports add up to";
    }

    @Override
    public List<Finding> check() {
        List<Finding> found = new ArrayList<>();
        for (LocalDate day : facts.days()) {
            List<String> differences = rollup.differences(day, day);
            if (!differences.isEmpty()) {
                found.add(new CellsDiffer(day, differences.size(), differences.getFirst()));
            }
        }
        return found;
    }
}

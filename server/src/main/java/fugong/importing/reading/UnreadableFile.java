package fugong.importing.reading;

import fugong.kernel.Finding;
import java.io.IOException;

/// The file cannot be read on from here. Never leaves this service: it ends as a finding of the load.
public final class UnreadableFile extends IOException {

    private static final long serialVersionUID = 1;

    private final transient Finding finding;
    private final long row;

    public UnreadableFile(Finding finding, long row) {
        super("%s at row %d".formatted(finding.code(), row));
        this.finding = finding;
        this.row = row;
    }

    public Finding finding() {
        return finding;
    }

    public long row() {
        return row;
    }
}

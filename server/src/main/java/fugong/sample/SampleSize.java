package fugong.sample;

import java.util.Optional;
import java.util.stream.Stream;

/// How large a made-up region is.
public enum SampleSize {
    /// Seven enterprises, one obstacle of each kind, five days: the fixture of tests and the pictures of the
    /// docs.
    HAMLET(7, 5, 3),
    /// Three hundred enterprises, all 35 days.
    TOWN(300, 35, 40),
    /// As many as the register has for the receiving city: 20,396 × 35 days.
    CITY(20_396, 35, 240);

    private final int firms;
    private final int days;
    private final int projects;

    SampleSize(int firms, int days, int projects) {
        this.firms = firms;
        this.days = days;
        this.projects = projects;
    }

    /// Empty where there is no such size.
    public static Optional<SampleSize> of(String word) {
        return Stream.of(values())
                .filter(it -> it.name().equalsIgnoreCase(word))
                .findFirst();
    }

    public int firms() {
        return firms;
    }

    public int days() {
        return days;
    }

    public int projects() {
        return projects;
    }
}

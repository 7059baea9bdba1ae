package fugong.sample;

import fugong.sample.days.FirmDays;
import fugong.sample.facts.RegionFacts;
import fugong.sample.firms.Cluster;
import fugong.sample.firms.Firm;
import fugong.sample.firms.FirmMaker;
import fugong.sample.firms.RestartPlan;
import fugong.sample.pack.CommuterTables;
import fugong.sample.pack.FactTables;
import fugong.sample.pack.GroupTables;
import fugong.sample.pack.LinkTables;
import fugong.sample.pack.MaterialTables;
import fugong.sample.pack.ProjectTables;
import fugong.sample.pack.RegisterTables;
import fugong.sample.pack.ReportTables;
import fugong.sample.pack.Resources;
import fugong.sample.pack.TransportTables;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Door: writes a region pack "Quanzhou receives, Luzhou sends", 10 February to 15 March 2020.
public final class Sample {

    /// The first day of the demo.
    public static final LocalDate FIRST = LocalDate.of(2020, 2, 10);

    /// The seed of every pack that is shown or tested.
    public static final long SEED = 2020;

    /// On 2 March both obstacles and works are plenty: the hamlet lives in that week.
    private static final LocalDate HAMLET_FIRST = LocalDate.of(2020, 2, 27);

    private static final String TITLE = "泉州收 · 泸州送（合成数据） / Quanzhou receives, Luzhou sends (synthetic)";

    private Sample() {}

    /// What was written: rows by table.
    public record Written(Map<String, Long> rows) {}

    /// @param regions the folder with `china` and `quanzhou-luzhou`
    /// @param out     where the pack goes; made if it is not there
    public static Written write(SampleSize size, long seed, Path regions, Path out) throws IOException {
        var facts = RegionFacts.read(regions);
        var first = size == SampleSize.HAMLET ? HAMLET_FIRST : FIRST;
        var days = first.datesUntil(first.plusDays(size.days())).toList();
        var all = FIRST.datesUntil(first.plusDays(size.days())).toList();
        var cluster = new Cluster(FIRST);
        var firms = cluster.apply(new RestartPlan(facts, seed, all).apply(firms(size, facts, seed)));
        var pack = new Resources(out);
        new FactTables(regions).write(pack);
        new RegisterTables(firms, seed).write(pack);
        var groups = new GroupTables(firms, cluster.members(), facts.places(), seed);
        groups.write(pack);
        new CommuterTables(groups.byPark(), seed).write(pack);
        new LinkTables(firms, cluster).write(pack);
        new ProjectTables(facts, firms, days, size.projects(), seed).write(pack);
        new ReportTables(firms, new FirmDays(facts, seed, FIRST), days, size == SampleSize.HAMLET).write(pack);
        new TransportTables(regions, firms, size.name(), seed).write(pack);
        new MaterialTables(firms, days, seed).write(pack);
        pack.descriptor(size.name().toLowerCase(Locale.ROOT), TITLE);
        var rows = new LinkedHashMap<String, Long>();
        pack.written().forEach((name, entry) -> rows.put(name, entry.rows()));
        return new Written(rows);
    }

    /// In the hamlet somebody is of every conduct that matters.
    private static List<Firm> firms(SampleSize size, RegionFacts facts, long seed) {
        var firms = new FirmMaker(facts, seed).make(size.firms());
        if (size != SampleSize.HAMLET) {
            return firms;
        }
        var cast = List.of(
                Firm.Conduct.RELIABLE,
                Firm.Conduct.RELIABLE,
                Firm.Conduct.BOASTFUL,
                Firm.Conduct.TARDY,
                Firm.Conduct.FORGETFUL,
                Firm.Conduct.RELIABLE,
                Firm.Conduct.IDLE_MACHINES);
        var played = new ArrayList<Firm>();
        firms.forEach(it -> played.add(it.behaving(cast.get(it.index()))));
        return played;
    }
}

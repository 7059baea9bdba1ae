package fugong.engine.network.tables;

import fugong.engine.network.SupplyData;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Draws the links nobody told us, so that the table is met.
///
/// Per buyer: known links stay; further input sectors are drawn by the buyer's column of the table; partners within
/// a sector by size, accepted with e^(−km/decay). The region makes only part of what it needs of a sector (output
/// over need, at most 1); the rest comes from outside. At the end the amounts of every sector pair are scaled to
/// the table.
public final class NetworkSynthesis {

    private static final int TRIES = 8;

    private final RegionalFirms firms;
    private final double[][] coefficients;
    private final List<KnownLink> known;
    private final double[][] criticality;
    private final DrawTerms terms;
    private final SplittableRandom random;
    private final int sectors;
    private final double[] made;
    private final double[] regional;
    private final SectorRoster roster;
    private final LinkList links = new LinkList();

    private NetworkSynthesis(
            RegionalFirms firms, LeontiefTable table, List<KnownLink> known, double[][] criticality, DrawTerms terms) {
        this.firms = firms;
        this.coefficients = table.coefficients();
        this.known = known;
        this.criticality = criticality;
        this.terms = terms;
        this.random = new SplittableRandom(terms.seed());
        this.sectors = table.sectors();
        this.made = new double[sectors];
        for (int firm = 0; firm < firms.count(); firm++) {
            made[firms.sector()[firm]] += firms.output()[firm];
        }
        this.regional = new double[sectors];
        for (int input = 0; input < sectors; input++) {
            double need = 0;
            for (int user = 0; user < sectors; user++) {
                need += coefficients[input][user] * made[user];
            }
            regional[input] = need == 0 ? 0 : Math.min(1, made[input] / need);
        }
        this.roster = new SectorRoster(firms, sectors);
    }

    public static Synthesis of(
            RegionalFirms firms, LeontiefTable table, List<KnownLink> known, double[][] criticality, DrawTerms terms) {
        return new NetworkSynthesis(firms, table, known, criticality, terms).draw();
    }

    private Synthesis draw() {
        boolean[][] has = new boolean[firms.count()][];
        for (KnownLink link : known) {
            int input = firms.sector()[link.supplier()];
            double usual = coefficients[input][firms.sector()[link.buyer()]] * firms.output()[link.buyer()];
            links.add(link.supplier(), link.buyer(), link.amount() > 0 ? link.amount() : Math.max(usual, 1e-9), true);
            if (has[link.buyer()] == null) {
                has[link.buyer()] = new boolean[sectors];
            }
            has[link.buyer()][input] = true;
        }
        for (int buyer = 0; buyer < firms.count(); buyer++) {
            inputs(buyer, has[buyer] == null ? new boolean[sectors] : has[buyer]);
        }
        return calibrated();
    }

    private void inputs(int buyer, boolean[] has) {
        int user = firms.sector()[buyer];
        double[] upTo = new double[sectors];
        double sum = 0;
        for (int input = 0; input < sectors; input++) {
            sum += coefficients[input][user];
            upTo[input] = sum;
        }
        if (sum == 0) {
            return;
        }
        int wanted = 2 + poisson(terms.inputs() - 2);
        for (int i = 0; i < wanted; i++) {
            int at = Arrays.binarySearch(upTo, random.nextDouble() * sum);
            int input = Math.min(sectors - 1, at < 0 ? -at - 1 : at);
            if (!has[input]) {
                has[input] = true;
                partners(buyer, input, coefficients[input][user] * firms.output()[buyer]);
            }
        }
    }

    private void partners(int buyer, int input, double amount) {
        double near = regional[input];
        if (near < 1 || roster.size(input) == 0) {
            links.add(firms.count() + input, buyer, roster.size(input) == 0 ? amount : amount * (1 - near), false);
        }
        int count = roster.size(input) == 0 ? 0 : 1 + poisson(terms.partners() - 1);
        for (int i = 0; i < count; i++) {
            int supplier = near(buyer, input);
            if (supplier != buyer) {
                links.add(supplier, buyer, amount * near / count, false);
            }
        }
    }

    private int near(int buyer, int input) {
        int supplier = roster.draw(input, random);
        for (int i = 1;
                i < TRIES && random.nextDouble() > Math.exp(-firms.km(buyer, supplier) / terms.decayKm());
                i++) {
            supplier = roster.draw(input, random);
        }
        return supplier;
    }

    private Synthesis calibrated() {
        double[][] drawn = new double[sectors][sectors];
        double[][] fixed = new double[sectors][sectors];
        for (int link = 0; link < links.count; link++) {
            int from = sectorOf(links.supplier[link]);
            int to = firms.sector()[links.buyer[link]];
            (links.known[link] ? fixed : drawn)[from][to] += links.amount[link];
        }
        double worst = 0;
        double without = 0;
        double[][] scale = new double[sectors][sectors];
        for (int from = 0; from < sectors; from++) {
            for (int to = 0; to < sectors; to++) {
                double target = coefficients[from][to] * made[to];
                double open = Math.max(0, target - fixed[from][to]);
                scale[from][to] = drawn[from][to] == 0 ? 1 : open / drawn[from][to];
                boolean missed = drawn[from][to] == 0 && fixed[from][to] == 0;
                without += missed ? target : 0;
                double sum = fixed[from][to] + (drawn[from][to] == 0 ? 0 : open);
                worst = missed || target == 0 ? worst : Math.max(worst, Math.abs(sum - target) / target);
            }
        }
        double[] output = Arrays.copyOf(firms.output(), firms.count() + sectors);
        int[] sector = Arrays.copyOf(firms.sector(), firms.count() + sectors);
        for (int from = 0; from < sectors; from++) {
            sector[firms.count() + from] = from;
        }
        for (int link = 0; link < links.count; link++) {
            if (!links.known[link]) {
                links.amount[link] *= scale[sectorOf(links.supplier[link])][firms.sector()[links.buyer[link]]];
            }
            if (links.supplier[link] >= firms.count()) {
                output[links.supplier[link]] += links.amount[link];
            }
        }
        var data = new SupplyData(sector, output, links.suppliers(), links.buyers(), links.amounts(), criticality);
        return new Synthesis(data, links.knownOnes(), firms.count(), worst, without);
    }

    private int sectorOf(int supplier) {
        return supplier >= firms.count() ? supplier - firms.count() : firms.sector()[supplier];
    }

    private int poisson(double mean) {
        double limit = Math.exp(-Math.max(0, mean));
        int count = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }
}

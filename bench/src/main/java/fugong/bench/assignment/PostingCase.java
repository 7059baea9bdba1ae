package fugong.bench.assignment;

import fugong.engine.assignment.AssignmentProblem;
import fugong.engine.assignment.Links;
import fugong.engine.assignment.Need;
import fugong.engine.assignment.Offer;
import fugong.engine.assignment.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Hunan, spring 2020: 12,919 officers posted to 31,783 enterprises. The counts are the province's; places, sectors
/// and candidates are drawn at random over its 122 counties.
///
/// Every enterprise has 20 to 40 candidates of its county, priced by distance and by a foreign sector. An officer
/// takes at most five; the third, fourth and fifth cost more and more, so that the load is even.
final class PostingCase {

    static final int OFFICERS = 12_919;
    static final int ENTERPRISES = 31_783;
    private static final int COUNTIES = 122;
    private static final int SECTORS = 12;

    static AssignmentProblem problem(long seed) {
        var random = new SplittableRandom(seed);
        List<Offer> officers = new ArrayList<>();
        double[][] officerAt = places(random, OFFICERS);
        List<List<Integer>> ofCounty = IntStream.range(0, COUNTIES)
                .<List<Integer>>mapToObj(c -> new ArrayList<>())
                .toList();
        var load = List.of(new Step(2, 0), new Step(3, 40), new Step(4, 120), new Step(5, 300));
        for (int i = 0; i < OFFICERS; i++) {
            officers.add(new Offer("officer " + i, "", "", 0, 5, 0, load, ""));
            ofCounty.get(i % COUNTIES).add(i);
        }
        List<Need> enterprises = new ArrayList<>();
        double[][] enterpriseAt = places(random, ENTERPRISES);
        var links = new Links(ENTERPRISES * 30);
        for (int j = 0; j < ENTERPRISES; j++) {
            enterprises.add(Need.of("enterprise " + j, 1, 5_000));
            candidates(links, random, j, ofCounty.get(random.nextInt(COUNTIES)), officerAt, enterpriseAt[j]);
        }
        return AssignmentProblem.of(officers, enterprises, links);
    }

    private static void candidates(
            Links links,
            SplittableRandom random,
            int enterprise,
            List<Integer> county,
            double[][] officerAt,
            double[] at) {
        int wanted = random.nextInt(20, 41);
        int first = random.nextInt(county.size());
        int stride = 11 + 2 * random.nextInt(2);
        for (int k = 0; k < wanted; k++) {
            int officer = county.get((first + k * stride) % county.size());
            double km = Math.hypot(officerAt[officer][0] - at[0], officerAt[officer][1] - at[1]);
            boolean sameSector = officer % SECTORS == enterprise % SECTORS;
            links.add(officer, enterprise, Math.round(km * 10) + (sameSector ? 0 : 50), 1, 0);
        }
    }

    /// Places within a county of 60 by 60 km.
    private static double[][] places(SplittableRandom random, int count) {
        double[][] at = new double[count][];
        for (int i = 0; i < count; i++) {
            at[i] = new double[] {random.nextDouble(60), random.nextDouble(60)};
        }
        return at;
    }

    private PostingCase() {}
}

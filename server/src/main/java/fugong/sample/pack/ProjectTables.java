package fugong.sample.pack;

import fugong.sample.facts.Place;
import fugong.sample.facts.RegionFacts;
import fugong.sample.firms.Chance;
import fugong.sample.firms.Firm;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Key projects with their milestones, and what they report: starts and resumptions as published.
public final class ProjectTables {

    private static final int PROJECT = 41;
    private static final List<String> KINDS = List.of("省重点", "市重点", "市重点", "县重点");
    private static final List<String> WORKS = List.of("产业园", "快速路", "污水处理厂", "标准厂房", "医院", "学校", "安置房", "水库");
    private static final List<String> WORKS_EN = List.of(
            "industrial park",
            "express road",
            "sewage works",
            "factory halls",
            "hospital",
            "school",
            "housing",
            "reservoir");
    private static final List<String> STEPS = List.of("开工", "基础完成", "主体封顶", "竣工验收");
    private static final List<String> STEPS_EN = List.of("Start", "Foundation", "Topping out", "Acceptance");

    /// @param started work had begun before the first day
    /// @param resumes first day on which it works again; LocalDate.MAX if later than anybody looks
    private record Project(
            String code,
            Place place,
            int work,
            String kind,
            double investment,
            int staff,
            boolean started,
            LocalDate startedOn,
            LocalDate resumes,
            int index) {}

    private final List<Project> projects = new ArrayList<>();
    private final List<LocalDate> days;
    private final long seed;

    public ProjectTables(RegionFacts facts, List<Firm> firms, List<LocalDate> days, int count, long seed) {
        this.days = List.copyOf(days);
        this.seed = seed;
        var places = firms.stream().map(Firm::place).distinct().toList();
        for (int i = 0; i < count; i++) {
            projects.add(project(facts, places.get(i % places.size()), i, count));
        }
    }

    private Project project(RegionFacts facts, Place place, int index, int count) {
        var chance = Chance.of(seed, PROJECT, index);
        // Ranks are shuffled by a step that shares no factor with the count, so every share is met.
        int rank = (int) ((index * 7_919L + 13) % count);
        var resumes = days.stream()
                .filter(it -> Math.round(facts.anchor(place.parent(), "project").at(it) * count) > rank)
                .findFirst()
                .orElse(LocalDate.MAX);
        boolean started = chance.happens(0.86);
        return new Project(
                "2020-%s-SYN-%03d".formatted(place.code(), index + 1),
                place,
                chance.below(WORKS.size()),
                chance.of(KINDS),
                Math.round(Math.exp(9.2 + 0.9 * chance.normal())),
                20 + chance.below(260),
                started,
                started
                        ? LocalDate.of(2019, 3, 1).plusDays(chance.below(280))
                        : days.getFirst().plusDays(10 + chance.below(40)),
                resumes,
                index);
    }

    public void write(Resources pack) throws IOException {
        pack.synthetic(
                "projects",
                this::register,
                "code",
                "name_zh",
                "name_en",
                "kind",
                "area",
                "responsible",
                "investment",
                "investment_year",
                "normal_staff",
                "started_on",
                "planned_end",
                "lon",
                "lat",
                "synthetic");
        pack.synthetic(
                "milestones",
                this::milestones,
                "project",
                "position",
                "name_zh",
                "name_en",
                "planned_on",
                "done_on",
                "synthetic");
        pack.synthetic(
                "project_reports",
                this::reports,
                "project",
                "day",
                "started",
                "new_start",
                "resumed",
                "due",
                "present",
                "invested",
                "obstacles",
                "synthetic");
    }

    private void register(CsvFile file) throws IOException {
        for (var it : projects) {
            var chance = Chance.of(seed, PROJECT + 1, it.index());
            file.row(
                    it.code(),
                    it.place().nameZh() + WORKS.get(it.work()) + "示例项目" + (it.index() + 1),
                    "%s sample project %d: %s".formatted(it.place().nameEn(), it.index() + 1, WORKS_EN.get(it.work())),
                    it.kind(),
                    it.place().code(),
                    it.kind().equals("县重点") ? it.place().nameZh() + "发改局" : "市发改委",
                    it.investment(),
                    Math.rint(it.investment() * 0.4),
                    it.staff(),
                    it.startedOn(),
                    it.startedOn().plusDays(700),
                    Math.round((it.place().lon() + 0.03 * chance.normal()) * 1e5) / 1e5,
                    Math.round((it.place().lat() + 0.03 * chance.normal()) * 1e5) / 1e5,
                    true);
        }
    }

    private void milestones(CsvFile file) throws IOException {
        for (var it : projects) {
            for (int step = 0; step < STEPS.size(); step++) {
                var planned = it.startedOn().plusDays(step * 220L);
                boolean done = it.started() && planned.isBefore(days.getFirst());
                file.row(
                        it.code(), step + 1, STEPS.get(step), STEPS_EN.get(step), planned, done ? planned : null, true);
            }
        }
    }

    private void reports(CsvFile file) throws IOException {
        for (var day : days) {
            for (var it : projects) {
                if (!Chance.of(seed, PROJECT + 2, it.index() * 1_000L + day.toEpochDay())
                        .happens(0.02)) {
                    report(it, day, file);
                }
            }
        }
    }

    private static void report(Project it, LocalDate day, CsvFile file) throws IOException {
        boolean started = it.started() || !day.isBefore(it.startedOn()) && !day.isBefore(it.resumes());
        boolean works = it.started() && !day.isBefore(it.resumes());
        long since = works ? ChronoUnit.DAYS.between(it.resumes(), day) : 0;
        int present = works || started && !it.started()
                ? (int) Math.round(it.staff() * Math.min(0.95, 0.35 + 0.03 * since))
                : 0;
        boolean fresh = !it.started() && started && day.equals(later(it.startedOn(), it.resumes()));
        file.row(
                it.code(),
                day,
                started,
                fresh,
                works,
                it.staff(),
                present,
                Math.rint(it.investment() * 0.0009 * since),
                works || present > 0
                        ? ""
                        : "LABOUR|%d|工人未返岗|%s|%s"
                                .formatted(it.staff(), it.place().nameZh(), day.minusDays(2)),
                true);
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}

package fugong.network.web;

import fugong.kernel.AreaId;
import fugong.network.DrawnFigures;
import fugong.network.Explanations.Who;
import fugong.network.Ranking;
import fugong.network.limits.LimitKind;
import fugong.security.Actor;
import fugong.security.Needs;
import fugong.security.NotInScope;
import fugong.security.Permission;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The ranking, and the drawn links behind a figure, for machines.
@RestController
@RequestMapping("/api/v1/network")
class NetworkApi {

    private static final int MOST = 200;

    private final Ranking ranking;
    private final DrawnFigures drawn;
    private final Whom names;

    NetworkApi(Ranking ranking, DrawnFigures drawn, Whom names) {
        this.ranking = ranking;
        this.drawn = drawn;
        this.names = names;
    }

    /// @param kind       what limits it
    /// @param report     day of the report that says so
    /// @param held       yuan a day it holds back, itself included
    /// @param unlock     yuan a day that come back when it is cleared, solved anew
    /// @param drawnShare share of `held` on links nobody told
    record RootJson(
            int enterprise,
            int area,
            @Nullable String kind,
            @Nullable LocalDate report,
            double level,
            double held,
            double own,
            double unlock,
            double linear,
            double low,
            double high,
            int firms,
            double workers,
            double exports,
            double drawnShare) {}

    /// @param unnamed    enterprises that stand still and name no obstacle; not in the list unless asked for
    /// @param drawnShare share of `lost` on links nobody told
    record RankingJson(
            LocalDate day,
            long firms,
            long reported,
            double output,
            double lost,
            double drawnShare,
            long roots,
            long unnamed,
            List<RootJson> items) {}

    @GetMapping("/ranking")
    @Needs(Permission.SEE_PICTURE)
    RankingJson ranking(
            @RequestParam LocalDate day,
            @RequestParam(required = false) @Nullable Integer area,
            @RequestParam(required = false) @Nullable LimitKind desk,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "25") int many,
            Actor actor) {
        var query = new Ranking.Query(
                day,
                area == null || area <= 0 ? null : new AreaId(area),
                null,
                "",
                0,
                desk,
                Math.max(0, from),
                Math.clamp(many, 1, MOST));
        var it = ranking.of(query, actor).orElseThrow(() -> new NotInScope("network", day));
        var sums = it.sums();
        return new RankingJson(
                day,
                sums.firms(),
                sums.reported(),
                sums.output(),
                sums.lost(),
                it.drawn(),
                sums.roots(),
                it.unnamed(),
                it.lines().stream().map(NetworkApi::json).toList());
    }

    private static RootJson json(Ranking.Line it) {
        var limit = it.limit();
        var figures = it.figures();
        return new RootJson(
                it.state().enterprise(),
                it.state().area(),
                limit == null ? null : limit.kind().name(),
                limit == null ? null : limit.report(),
                it.state().level(),
                it.state().held(),
                figures.low(),
                figures.unlock(),
                figures.linear(),
                figures.low(),
                figures.high(),
                figures.firms(),
                figures.workers(),
                figures.exports(),
                figures.drawn());
    }

    /// @param enterprise its number where the reader may see it, else null
    record EndJson(@Nullable Integer enterprise, String name, String place) {}

    record DrawnLinkJson(EndJson supplier, EndJson buyer, String product, double share) {}

    /// @param figure "held": what the enterprise holds back; "loss": its own loss
    /// @param share  of the figure that passes any drawn link
    /// @param all    how many there are; `links` are those that weigh most
    record DrawnJson(String figure, double yuan, double share, int all, List<DrawnLinkJson> links) {}

    @GetMapping("/enterprises/{id}/drawn-links")
    @Needs(Permission.SEE_ENTERPRISES)
    DrawnJson drawn(@PathVariable int id, @RequestParam LocalDate day, Actor actor, Locale locale) {
        var it = drawn.of(Ids.enterprise(id), day, actor).orElseThrow(() -> new NotInScope("enterprise", id));
        return new DrawnJson(
                it.held() ? "held" : "loss",
                it.yuan(),
                it.share(),
                it.all(),
                it.lines().stream()
                        .map(line -> new DrawnLinkJson(
                                end(line.supplier(), day, locale),
                                end(line.buyer(), day, locale),
                                line.product().code(),
                                line.share()))
                        .toList());
    }

    private EndJson end(Who who, LocalDate day, Locale locale) {
        var partner = who.partner();
        return new EndJson(
                partner == null || !who.inScope() ? null : partner.id().value(),
                names.name(who, locale),
                names.place(who, day, locale));
    }
}

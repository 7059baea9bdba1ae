package fugong.network;

import fugong.kernel.EnterpriseId;
import fugong.network.Explanations.Who;
import fugong.network.catalogue.Product;
import fugong.network.drawn.DrawnLinks;
import fugong.network.links.LinkStore;
import fugong.network.region.KeptDay;
import fugong.registry.Enterprises;
import fugong.security.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Door: which links that nobody told a figure of an enterprise rests on. Worked out when asked.
@Component
public class DrawnFigures {

    private static final int MANY = 60;

    private final DayPictures pictures;
    private final Enterprises enterprises;
    private final LinkStore links;
    private final Partners partners;

    DrawnFigures(DayPictures pictures, Enterprises enterprises, LinkStore links, Partners partners) {
        this.pictures = pictures;
        this.enterprises = enterprises;
        this.links = links;
        this.partners = partners;
    }

    /// @param share of the figure that passes this link
    public record Line(Who supplier, Who buyer, Product product, double share) {}

    /// @param held  true: what the enterprise holds back as a root; false: its own loss, caused by others
    /// @param yuan  the figure, a day
    /// @param share of it that passes any drawn link
    /// @param all   how many drawn links there are behind it; `lines` are those that weigh most
    public record Answer(boolean held, double yuan, double share, int all, List<Line> lines) {}

    /// Empty where it is not in that day's network.
    public Optional<Answer> of(EnterpriseId enterprise, LocalDate day, Actor actor) {
        enterprises.require(enterprise, actor);
        return pictures.of(day).flatMap(kept -> {
            var firm = kept.region().number().get(enterprise.value());
            return firm == null ? Optional.empty() : Optional.of(answer(firm, kept));
        });
    }

    private Answer answer(int firm, KeptDay kept) {
        var region = kept.region();
        var picture = kept.figures().picture();
        boolean root = picture.isRoot(firm) && picture.loss(firm) > 0;
        var found = root ? DrawnLinks.behindHeld(region, picture, firm) : DrawnLinks.behindLoss(region, picture, firm);
        var shown = found.links().stream().limit(MANY).toList();
        var names = new Names(region, firm, links, partners, enterprises);
        names.meet(shown.stream()
                .flatMap(it -> Stream.of(it.supplier(), it.buyer()))
                .toList());
        var lines = shown.stream()
                .map(it -> new Line(
                        names.who(it.supplier()),
                        names.who(it.buyer()),
                        region.catalogue().at(it.product()),
                        it.share()))
                .toList();
        double yuan = root ? picture.obstacle(firm).held() : picture.loss(firm) * region.firms()[firm].output();
        return new Answer(root, yuan, found.share(), found.links().size(), lines);
    }
}

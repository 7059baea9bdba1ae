package fugong.network;

import fugong.kernel.EnterpriseId;
import fugong.kernel.Finding;
import fugong.kernel.Severity;
import fugong.network.catalogue.Catalogue;
import fugong.network.catalogue.CatalogueStore;
import fugong.network.catalogue.Product;
import fugong.network.links.Declaration;
import fugong.network.links.LinkFinding;
import fugong.network.links.LinkForm;
import fugong.network.links.LinkSource;
import fugong.network.links.LinkStore;
import fugong.network.links.Partner;
import fugong.network.links.SupplyLink;
import fugong.registry.Enterprise;
import fugong.registry.Enterprises;
import fugong.registry.Group;
import fugong.registry.Groups;
import fugong.security.Actor;
import fugong.security.NotInScope;
import fugong.security.Permission;
import fugong.security.Role;
import fugong.security.Trail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Door: who supplies whom. Form, API and spreadsheet end here or in its store, under the same scope.
@Component
public class SupplyLinks {

    private static final double YUAN = 10_000;
    private static final double MOST_AMOUNT = 1e9;

    private final LinkStore store;
    private final CatalogueStore catalogues;
    private final Partners partners;
    private final Enterprises enterprises;
    private final Groups groups;
    private final Trail trail;

    SupplyLinks(
            LinkStore store,
            CatalogueStore catalogues,
            Partners partners,
            Enterprises enterprises,
            Groups groups,
            Trail trail) {
        this.store = store;
        this.catalogues = catalogues;
        this.partners = partners;
        this.enterprises = enterprises;
        this.groups = groups;
        this.trail = trail;
    }

    /// What it buys and sells on a day, the largest share first.
    public List<SupplyLink> of(EnterpriseId enterprise, LocalDate day, Actor actor) {
        enterprises.require(enterprise, actor);
        return store.of(enterprise, day);
    }

    public Catalogue catalogue() {
        return catalogues.load();
    }

    /// Tells links of one enterprise; each is kept or refused by itself, with everything that was found.
    @Transactional
    public List<Declaration> declare(List<LinkForm> forms, Actor actor) {
        actor.require(Permission.REPORT);
        var catalogue = catalogues.load();
        var outcomes = new ArrayList<Declaration>();
        for (var form : forms) {
            outcomes.add(declare(form, catalogue, actor));
        }
        return outcomes;
    }

    private Declaration declare(LinkForm form, Catalogue catalogue, Actor actor) {
        var own = enterprises.require(form.own(), actor);
        var findings = new ArrayList<Finding>();
        var partner = partners.find(form.partner(), form.from()).orElse(null);
        if (partner == null) {
            findings.add(new LinkFinding.PartnerUnknown(form.partner()));
        } else if (partner.id().equals(own.id())) {
            findings.add(new LinkFinding.SuppliesItself(form.partner()));
        }
        var product = product(form, own, partner, catalogue);
        if (partner != null && product.isEmpty()) {
            findings.add(new LinkFinding.ProductUnknown(form.product()));
        }
        ranges(form, findings);
        if (findings.stream().anyMatch(it -> it.severity() == Severity.BLOCKS)
                || partner == null
                || product.isEmpty()) {
            return new Declaration.Refused(List.copyOf(findings));
        }
        var link = link(form, own, partner, product.get(), actor);
        moreThanAll(link, product.get()).ifPresent(findings::add);
        store.put(List.of(link));
        trail.wrote(
                actor,
                "network.link",
                "enterprise:" + own.id(),
                link.supplier() + " → " + link.buyer() + " " + product.get().code());
        return new Declaration.Kept(link, List.copyOf(findings));
    }

    private static void ranges(LinkForm form, List<Finding> findings) {
        if (form.percent() != null && !(form.percent() >= 0 && form.percent() <= 100)) {
            findings.add(new LinkFinding.OutOfRange("percent", String.valueOf(form.percent())));
        }
        if (form.amount() != null && !(form.amount() >= 0 && form.amount() <= MOST_AMOUNT)) {
            findings.add(new LinkFinding.OutOfRange("amount", String.valueOf(form.amount())));
        }
    }

    /// Named, or else what the supplier mainly makes.
    private static Optional<Product> product(
            LinkForm form, Enterprise own, @Nullable Partner partner, Catalogue catalogue) {
        if (!form.product().isBlank()) {
            return catalogue.find(form.product().strip());
        }
        var industry = form.buys()
                ? partner == null ? "" : partner.industry()
                : own.industry().code();
        int place = catalogue.ofIndustry(industry);
        return place < 0 ? Optional.empty() : Optional.of(catalogue.at(place));
    }

    private SupplyLink link(LinkForm form, Enterprise own, Partner partner, Product product, Actor actor) {
        return new SupplyLink(
                form.buys() ? partner.id() : own.id(),
                form.buys() ? own.id() : partner.id(),
                form.buys() ? partner.area() : own.area(),
                form.buys() ? own.area() : partner.area(),
                product.id(),
                form.percent() == null ? null : form.percent() / 100,
                form.amount() == null ? null : Math.round(form.amount() * YUAN),
                form.importance(),
                source(own.id(), actor),
                form.from(),
                null);
    }

    /// An association or headquarters speaks for its members; everybody else writes down what the enterprise said.
    private LinkSource source(EnterpriseId own, Actor actor) {
        if (!actor.roles().contains(Role.GROUP) || actor.scope().enterprises().contains(own.value())) {
            return LinkSource.DECLARED;
        }
        boolean headquarters = groups.of(own).stream()
                .map(it -> groups.find(it.group()))
                .flatMap(Optional::stream)
                .anyMatch(it -> it.kind() == Group.Kind.GROUP);
        return headquarters ? LinkSource.HEADQUARTERS : LinkSource.ASSOCIATION;
    }

    private Optional<Finding> moreThanAll(SupplyLink link, Product product) {
        double sum = link.share() == null ? 0 : link.share();
        for (var other : store.of(link.buyer(), link.validFrom())) {
            boolean same = other.product() == link.product()
                    && other.buyer().equals(link.buyer())
                    && !other.key().equals(link.key());
            sum += same && other.share() != null ? other.share() : 0;
        }
        return sum > 1.0001
                ? Optional.of(new LinkFinding.MoreThanAll(product.nameZh(), Math.round(sum * 100)))
                : Optional.empty();
    }

    /// From that day on the two no longer trade; a link that began that day or later was a mistake and goes.
    @Transactional
    public void end(SupplyLink.Key key, LocalDate day, EnterpriseId own, Actor actor) {
        actor.require(Permission.REPORT);
        enterprises.require(own, actor);
        var link = store.find(List.of(key)).get(key);
        if (link == null || !link.buyer().equals(own) && !link.supplier().equals(own)) {
            throw new NotInScope("link", key);
        }
        if (!day.isAfter(link.validFrom())) {
            store.remove(List.of(key));
        } else {
            store.put(List.of(new SupplyLink(
                    link.supplier(),
                    link.buyer(),
                    link.supplierArea(),
                    link.buyerArea(),
                    link.product(),
                    link.share(),
                    link.amount(),
                    link.importance(),
                    link.source(),
                    link.validFrom(),
                    day)));
        }
        trail.wrote(actor, "network.link-end", "enterprise:" + own, key + " " + day);
    }
}

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
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
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

    /// Tells links of one enterprise; each is kept or refused by itself, with everything that was found. What they
    /// have in common is looked up once, and all are written together.
    @Transactional
    public List<Declaration> declare(List<LinkForm> forms, Actor actor) {
        actor.require(Permission.REPORT);
        var call = new Call(forms, catalogues.load(), actor);
        var outcomes = forms.stream().map(it -> declare(it, call)).toList();
        store.put(List.copyOf(call.kept.values()));
        call.kept
                .values()
                .forEach(it -> trail.wrote(
                        actor,
                        "network.link",
                        "enterprise:" + call.toldBy.get(it.key()),
                        it.supplier() + " → " + it.buyer() + " " + call.codes.get(it.product())));
        return outcomes;
    }

    /// What the links of one call have in common.
    private final class Call {

        private final Catalogue catalogue;
        private final Actor actor;
        private final Map<EnterpriseId, Enterprise> own = new HashMap<>();
        private final Map<LocalDate, Map<String, Partner>> named = new HashMap<>();
        private final Map<SupplyLink.Key, SupplyLink> kept = new LinkedHashMap<>();
        private final Map<SupplyLink.Key, EnterpriseId> toldBy = new HashMap<>();
        private final Map<Integer, String> codes = new HashMap<>();
        private final Map<EnterpriseId, List<SupplyLink>> stored = new HashMap<>();

        Call(List<LinkForm> forms, Catalogue catalogue, Actor actor) {
            this.catalogue = catalogue;
            this.actor = actor;
            forms.forEach(it -> own.computeIfAbsent(it.own(), id -> enterprises.require(id, actor)));
            forms.stream()
                    .collect(Collectors.groupingBy(
                            LinkForm::from, Collectors.mapping(LinkForm::partner, Collectors.toSet())))
                    .forEach((day, codesOfDay) -> named.put(day, partners.find(codesOfDay, day)));
        }

        @Nullable
        Partner partner(LinkForm form) {
            return named.getOrDefault(form.from(), Map.of()).get(form.partner());
        }

        void keep(SupplyLink link, Product product, EnterpriseId by) {
            kept.put(link.key(), link);
            toldBy.put(link.key(), by);
            codes.put(product.id(), product.code());
        }

        /// What the buyer has of suppliers on that day, with what this call told so far.
        Collection<SupplyLink> of(SupplyLink link) {
            Map<SupplyLink.Key, SupplyLink> all = new HashMap<>();
            stored.computeIfAbsent(link.buyer(), it -> store.of(it, link.validFrom()))
                    .forEach(it -> all.put(it.key(), it));
            kept.values().stream().filter(it -> it.buyer().equals(link.buyer())).forEach(it -> all.put(it.key(), it));
            return all.values();
        }
    }

    private Declaration declare(LinkForm form, Call call) {
        var own = Objects.requireNonNull(call.own.get(form.own()));
        var findings = new ArrayList<Finding>();
        var partner = call.partner(form);
        if (partner == null) {
            findings.add(new LinkFinding.PartnerUnknown(form.partner()));
        } else if (partner.id().equals(own.id())) {
            findings.add(new LinkFinding.SuppliesItself(form.partner()));
        }
        var product = product(form, own, partner, call.catalogue);
        if (partner != null && product.isEmpty()) {
            findings.add(new LinkFinding.ProductUnknown(form.product()));
        }
        ranges(form, findings);
        if (findings.stream().anyMatch(it -> it.severity() == Severity.BLOCKS)
                || partner == null
                || product.isEmpty()) {
            return new Declaration.Refused(List.copyOf(findings));
        }
        var link = link(form, own, partner, product.get(), call.actor);
        moreThanAll(link, product.get(), call).ifPresent(findings::add);
        call.keep(link, product.get(), own.id());
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

    private static Optional<Finding> moreThanAll(SupplyLink link, Product product, Call call) {
        double sum = link.share() == null ? 0 : link.share();
        for (var other : call.of(link)) {
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

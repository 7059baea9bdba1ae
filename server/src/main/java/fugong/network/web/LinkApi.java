package fugong.network.web;

import fugong.kernel.EnterpriseId;
import fugong.kernel.FindingWords;
import fugong.network.Partners;
import fugong.network.SupplyLinks;
import fugong.network.catalogue.Product;
import fugong.network.links.Declaration;
import fugong.network.links.Importance;
import fugong.network.links.LinkForm;
import fugong.network.links.Partner;
import fugong.network.links.SupplyLink;
import fugong.security.Actor;
import fugong.security.Needs;
import fugong.security.Permission;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Supply links over the wire: one call tells up to fifty links of one enterprise.
@RestController
@RequestMapping("/api/v1/links")
class LinkApi {

    private static final int MOST = 50;

    private final SupplyLinks links;
    private final Partners partners;
    private final Clock clock;

    LinkApi(SupplyLinks links, Partners partners, Clock clock) {
        this.links = links;
        this.partners = partners;
        this.clock = clock;
    }

    /// @param partner credit code of the other side
    /// @param buys    true: the enterprise buys of the partner; false: it supplies the partner
    /// @param product code in the catalogue; empty = the supplier's main product
    /// @param percent of what the buyer buys of that product
    /// @param amount  10,000 yuan on a normal day
    record LinkBody(
            String partner,
            @Nullable Boolean buys,
            @Nullable String product,
            @Nullable Double percent,
            @Nullable Double amount,
            @Nullable Importance importance,
            @Nullable LocalDate from) {}

    record LinksBody(int enterprise, List<LinkBody> links) {}

    record LinkJson(
            int supplier,
            String supplierName,
            int buyer,
            String buyerName,
            String product,
            @Nullable Double percent,
            @Nullable Double amount,
            @Nullable String importance,
            String source,
            LocalDate from,
            @Nullable LocalDate to) {}

    record FoundJson(String code, String severity, String says, String mend) {}

    record DeclaredJson(boolean kept, List<FoundJson> findings) {}

    @PostMapping
    @Needs(Permission.REPORT)
    ResponseEntity<List<DeclaredJson>> declare(@RequestBody LinksBody body, Actor actor, Locale locale) {
        var own = Ids.enterprise(body.enterprise());
        if (body.links() == null) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, "links must be there");
        }
        var today = LocalDate.now(clock);
        var forms = body.links().stream()
                .filter(Objects::nonNull)
                .limit(MOST)
                .map(it -> form(own, it, today))
                .toList();
        var outcomes = links.declare(forms, actor);
        boolean all = outcomes.stream().allMatch(it -> it instanceof Declaration.Kept);
        return ResponseEntity.status(all ? HttpStatus.CREATED : HttpStatus.UNPROCESSABLE_CONTENT)
                .body(outcomes.stream().map(it -> json(it, locale)).toList());
    }

    private static LinkForm form(EnterpriseId own, LinkBody it, LocalDate today) {
        return new LinkForm(
                own,
                !Boolean.FALSE.equals(it.buys()),
                Objects.requireNonNullElse(it.partner(), "").strip(),
                Objects.requireNonNullElse(it.product(), ""),
                it.percent(),
                it.amount(),
                it.importance(),
                Objects.requireNonNullElse(it.from(), today));
    }

    private static DeclaredJson json(Declaration outcome, Locale locale) {
        return new DeclaredJson(
                outcome instanceof Declaration.Kept,
                outcome.findings().stream()
                        .map(it -> new FoundJson(
                                it.code(),
                                it.severity().name(),
                                FindingWords.says(it, locale),
                                FindingWords.mend(it, locale)))
                        .toList());
    }

    @GetMapping
    @Needs(Permission.SEE_ENTERPRISES)
    List<LinkJson> of(
            @RequestParam int enterprise,
            @RequestParam(required = false) @Nullable LocalDate day,
            Actor actor,
            Locale locale) {
        var on = day == null ? LocalDate.now(clock) : day;
        var found = links.of(Ids.enterprise(enterprise), on, actor);
        var names = partners.list(
                found.stream()
                        .flatMap(it -> Stream.of(it.supplier(), it.buyer()))
                        .distinct()
                        .toList(),
                on);
        var products = links.catalogue().products().stream().collect(Collectors.toMap(Product::id, Product::code));
        return found.stream().map(it -> json(it, names, products, locale)).toList();
    }

    private static LinkJson json(
            SupplyLink it, Map<EnterpriseId, Partner> names, Map<Integer, String> products, Locale locale) {
        return new LinkJson(
                it.supplier().value(),
                name(names.get(it.supplier()), locale),
                it.buyer().value(),
                name(names.get(it.buyer()), locale),
                products.getOrDefault(it.product(), ""),
                it.share() == null ? null : it.share() * 100,
                it.amount() == null ? null : it.amount() / 10_000.0,
                it.importance() == null ? null : it.importance().name(),
                it.source().name(),
                it.validFrom(),
                it.validTo());
    }

    private static String name(@Nullable Partner partner, Locale locale) {
        return partner == null ? "" : partner.name(locale);
    }
}

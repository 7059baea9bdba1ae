package fugong.network.links;

import fugong.kernel.AreaId;
import fugong.kernel.EnterpriseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Links in the database: written by arrays, so that a million of them is a matter of seconds.
@Component
public class LinkStore {

    private final JdbcClient jdbc;

    LinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What the enterprise buys and sells on a day, in the scope of who asks.
    public List<SupplyLink> of(EnterpriseId enterprise, LocalDate day) {
        return jdbc.sql("""
                select * from network_link
                 where (buyer = :id or supplier = :id) and valid_from <= :day and (valid_to is null or valid_to > :day)
                 order by share desc nulls last, amount desc nulls last, buyer, supplier
                """)
                .param("id", enterprise.value())
                .param("day", day)
                .query((row, n) -> link(row))
                .list();
    }

    /// All that hold on a day, ordered by buyer.
    public List<SupplyLink> on(LocalDate day) {
        return jdbc.sql("""
                select * from network_link where valid_from <= :day and (valid_to is null or valid_to > :day)
                 order by buyer, supplier, product, valid_from
                """).param("day", day).query((row, n) -> link(row)).list();
    }

    /// To be closed.
    public Stream<SupplyLink> all() {
        return jdbc
                .sql("select * from network_link order by buyer, supplier, product, valid_from")
                .query((row, n) -> link(row))
                .stream();
    }

    public Map<SupplyLink.Key, SupplyLink> find(Collection<SupplyLink.Key> keys) {
        var found = new HashMap<SupplyLink.Key, SupplyLink>();
        jdbc.sql("""
                select l.* from unnest(:buyers::int[], :suppliers::int[], :products::int[], :days::date[]) k (b, s, p, d)
                 cross join lateral (select * from network_link
                                      where buyer = k.b and supplier = k.s and product = k.p::smallint
                                        and valid_from = k.d offset 0) l
                """)
                .param("buyers", keys.stream().mapToInt(SupplyLink.Key::buyer).toArray())
                .param(
                        "suppliers",
                        keys.stream().mapToInt(SupplyLink.Key::supplier).toArray())
                .param(
                        "products",
                        keys.stream().mapToInt(SupplyLink.Key::product).toArray())
                .param(
                        "days",
                        keys.stream().map(it -> it.validFrom().toString()).toArray(String[]::new))
                .query((row, n) -> link(row))
                .list()
                .forEach(it -> found.put(it.key(), it));
        return found;
    }

    /// Changes whenever a link is added, changed or taken away.
    public String stamp() {
        return jdbc.sql("""
                select count(*) || ' ' || coalesce(sum(hash_record_extended(row(l.*), 0)::numeric), 0)
                  from network_link l
                """).query(String.class).single();
    }

    public void put(List<SupplyLink> links) {
        if (links.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into network_link (supplier, buyer, supplier_area, buyer_area, product, source, share, amount,
                                          importance, valid_from, valid_to)
                select * from unnest(:suppliers::int[], :buyers::int[], :supplierAreas::int[], :buyerAreas::int[],
                                     :products::smallint[], :sources::smallint[], :shares::real[], :amounts::bigint[],
                                     :importances::smallint[], :from::date[], :to::date[])
                on conflict (buyer, supplier, product, valid_from) do update
                   set share = excluded.share, amount = excluded.amount, importance = excluded.importance,
                       source = excluded.source, valid_to = excluded.valid_to
                """)
                .param("suppliers", ints(links, it -> it.supplier().value()))
                .param("buyers", ints(links, it -> it.buyer().value()))
                .param("supplierAreas", ints(links, it -> it.supplierArea().value()))
                .param("buyerAreas", ints(links, it -> it.buyerArea().value()))
                .param("products", ints(links, SupplyLink::product))
                .param("sources", ints(links, it -> it.source().ordinal()))
                .param("shares", texts(links, SupplyLink::share))
                .param("amounts", texts(links, SupplyLink::amount))
                .param(
                        "importances",
                        texts(
                                links,
                                it -> it.importance() == null
                                        ? null
                                        : it.importance().ordinal()))
                .param("from", texts(links, SupplyLink::validFrom))
                .param("to", texts(links, SupplyLink::validTo))
                .update();
    }

    /// @return how many were there and in scope
    public int remove(Collection<SupplyLink.Key> keys) {
        return jdbc.sql("""
                delete from network_link l
                 using unnest(:buyers::int[], :suppliers::int[], :products::smallint[], :days::date[]) k (b, s, p, d)
                 where l.buyer = k.b and l.supplier = k.s and l.product = k.p and l.valid_from = k.d
                """)
                .param("buyers", keys.stream().mapToInt(SupplyLink.Key::buyer).toArray())
                .param(
                        "suppliers",
                        keys.stream().mapToInt(SupplyLink.Key::supplier).toArray())
                .param(
                        "products",
                        keys.stream().mapToInt(SupplyLink.Key::product).toArray())
                .param(
                        "days",
                        keys.stream().map(it -> it.validFrom().toString()).toArray(String[]::new))
                .update();
    }

    private static int[] ints(List<SupplyLink> links, ToIntFunction<SupplyLink> field) {
        return links.stream().mapToInt(field).toArray();
    }

    private static @Nullable String[] texts(List<SupplyLink> links, Function<SupplyLink, @Nullable Object> field) {
        var texts = new @Nullable String[links.size()];
        for (int i = 0; i < texts.length; i++) {
            var value = field.apply(links.get(i));
            texts[i] = value == null ? null : value.toString();
        }
        return texts;
    }

    private static SupplyLink link(ResultSet row) throws SQLException {
        float share = row.getFloat("share");
        Double ofAll = row.wasNull() ? null : Math.round(share * 1e6) / 1e6;
        long amount = row.getLong("amount");
        Long yuan = row.wasNull() ? null : amount;
        int importance = row.getInt("importance");
        Importance need = row.wasNull() ? null : Importance.of(importance);
        return new SupplyLink(
                new EnterpriseId(row.getInt("supplier")),
                new EnterpriseId(row.getInt("buyer")),
                new AreaId(row.getInt("supplier_area")),
                new AreaId(row.getInt("buyer_area")),
                row.getInt("product"),
                ofAll,
                yuan,
                need,
                LinkSource.of(row.getInt("source")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}

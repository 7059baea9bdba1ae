package fugong.registry.size;

import fugong.kernel.IndustryCode;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Door to the size rules of a region: data, dated, one line per group of industries.
@Component
public class SizeRules {

    private final JdbcClient jdbc;

    SizeRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The lines in force on a day, the most special first: the first that covers an industry is its rule.
    public List<SizeRule> on(LocalDate day) {
        return jdbc.sql("""
                select distinct on (scheme, prefix) * from registry_size_rule
                 where valid_from <= :day order by scheme, prefix, valid_from desc
                """).param("day", day).query(SizeRules::rule).list().stream()
                .sorted(Comparator.comparing((SizeRule it) -> it.prefix().length())
                        .reversed())
                .toList();
    }

    public static Optional<SizeRule> of(IndustryCode industry, List<SizeRule> rules) {
        return rules.stream().filter(it -> it.covers(industry)).findFirst();
    }

    public List<SizeRule> all() {
        return jdbc.sql("select * from registry_size_rule order by scheme, prefix, valid_from")
                .query(SizeRules::rule)
                .list();
    }

    @Transactional
    public void put(SizeRule rule) {
        delete(rule);
        jdbc.sql("""
                insert into registry_size_rule values (:scheme, :prefix, :from,
                    :staffLarge, :staffMedium, :staffSmall, :revenueLarge, :revenueMedium, :revenueSmall,
                    :assetsLarge, :assetsMedium, :assetsSmall, :aboveScale, :source)
                """)
                .param("scheme", rule.scheme())
                .param("prefix", rule.prefix())
                .param("from", rule.validFrom())
                .param(
                        "staffLarge",
                        rule.staff() == null ? null : rule.staff().large().intValueExact())
                .param(
                        "staffMedium",
                        rule.staff() == null ? null : rule.staff().medium().intValueExact())
                .param(
                        "staffSmall",
                        rule.staff() == null ? null : rule.staff().small().intValueExact())
                .param(
                        "revenueLarge",
                        rule.revenue() == null ? null : rule.revenue().large())
                .param(
                        "revenueMedium",
                        rule.revenue() == null ? null : rule.revenue().medium())
                .param(
                        "revenueSmall",
                        rule.revenue() == null ? null : rule.revenue().small())
                .param(
                        "assetsLarge",
                        rule.assets() == null ? null : rule.assets().large())
                .param(
                        "assetsMedium",
                        rule.assets() == null ? null : rule.assets().medium())
                .param(
                        "assetsSmall",
                        rule.assets() == null ? null : rule.assets().small())
                .param("aboveScale", rule.aboveScale())
                .param("source", rule.source())
                .update();
    }

    public void delete(SizeRule rule) {
        jdbc.sql("delete from registry_size_rule where scheme = :scheme and prefix = :prefix and valid_from = :from")
                .param("scheme", rule.scheme())
                .param("prefix", rule.prefix())
                .param("from", rule.validFrom())
                .update();
    }

    private static SizeRule rule(ResultSet row, int number) throws SQLException {
        return new SizeRule(
                row.getString("scheme"),
                row.getString("prefix"),
                row.getObject("valid_from", LocalDate.class),
                limits(row, "staff"),
                limits(row, "revenue"),
                limits(row, "assets"),
                row.getBigDecimal("above_scale_revenue"),
                row.getString("source"));
    }

    private static SizeRule.@Nullable Limits limits(ResultSet row, String measure) throws SQLException {
        BigDecimal large = row.getBigDecimal(measure + "_large");
        return large == null
                ? null
                : new SizeRule.Limits(
                        large, row.getBigDecimal(measure + "_medium"), row.getBigDecimal(measure + "_small"));
    }
}

package fugong.registry;

import fugong.kernel.IndustryCode;
import fugong.persistence.StoreReplaced;
import fugong.registry.rows.Bulk;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Door to the classifications of industries, several side by side. They change once in years, so they are read
/// once and read again when their number of lines changed.
@Component
public class Industries {

    /// What an enterprise has whose industry nobody knows yet.
    public static final String UNKNOWN = "?";

    private final JdbcClient jdbc;
    private final Bulk bulk;
    private volatile Book known = Book.NONE;

    Industries(JdbcClient jdbc, Bulk bulk) {
        this.jdbc = jdbc;
        this.bulk = bulk;
    }

    /// All classifications as they stand at one moment, for many questions.
    public Book book() {
        var now = known;
        long lines = jdbc.sql("select count(*) from registry_industry")
                .query(Long.class)
                .single();
        if (now.byCode().size() != lines) {
            now = new Book(read().collect(Collectors.toMap(Industry::code, Function.identity())));
            known = now;
        }
        return now;
    }

    @EventListener
    void forget(StoreReplaced replaced) {
        known = Book.NONE;
    }

    public Optional<Industry> find(IndustryCode code) {
        return book().find(code);
    }

    public Optional<Industry> find(String scheme, String text) {
        return book().find(scheme, text);
    }

    /// All lines of a classification, by level and code.
    public List<Industry> list(String scheme) {
        return book().list(scheme);
    }

    public List<Industry> sections(String scheme) {
        return list(scheme).stream().filter(it -> it.level() == 1).toList();
    }

    public List<Industry> children(IndustryCode code) {
        return list(code.scheme()).stream()
                .filter(it -> code.code().equals(it.parent()))
                .toList();
    }

    public List<String> schemes() {
        return book().byCode().keySet().stream()
                .map(IndustryCode::scheme)
                .distinct()
                .sorted()
                .toList();
    }

    /// Adds or changes lines.
    @Transactional
    public void put(List<Industry> lines) {
        bulk.run("""
                insert into registry_industry (scheme, code, level, parent, section, division, name_zh, name_en)
                select scheme, code, level, parent, section, division, name_zh, name_en
                  from jsonb_to_recordset(:rows::jsonb) as r (scheme text, code text, level int, parent text,
                       section text, division text, name_zh text, name_en text)
                on conflict (scheme, code) do update set level = excluded.level, parent = excluded.parent,
                       section = excluded.section, division = excluded.division,
                       name_zh = excluded.name_zh, name_en = excluded.name_en
                """, lines.stream().map(Line::of).toList());
        known = Book.NONE;
    }

    public void delete(IndustryCode code) {
        jdbc.sql("delete from registry_industry where scheme = :scheme and code = :code")
                .param("scheme", code.scheme())
                .param("code", code.code())
                .update();
        known = Book.NONE;
    }

    private java.util.stream.Stream<Industry> read() {
        return jdbc
                .sql("select * from registry_industry")
                .query((row, number) -> new Industry(
                        new IndustryCode(row.getString("scheme"), row.getString("code")),
                        row.getInt("level"),
                        row.getString("parent"),
                        row.getString("section"),
                        row.getString("division"),
                        row.getString("name_zh"),
                        row.getString("name_en")))
                .list()
                .stream();
    }

    private record Line(
            String scheme,
            String code,
            int level,
            @Nullable String parent,
            String section,
            @Nullable String division,
            String name_zh,
            String name_en) {
        static Line of(Industry it) {
            return new Line(
                    it.code().scheme(),
                    it.code().code(),
                    it.level(),
                    it.parent(),
                    it.section(),
                    it.division(),
                    it.nameZh(),
                    it.nameEn());
        }
    }

    /// One line of a classification of industries.
    ///
    /// @param level    1 section 门类, 2 division 大类, 3 group 中类, 4 class 小类
    /// @param section  the section it lies in; itself at level 1
    /// @param division the division it lies in; null at level 1
    public record Industry(
            IndustryCode code,
            int level,
            @Nullable String parent,
            String section,
            @Nullable String division,
            String nameZh,
            String nameEn) {

        public String name(Locale locale) {
            return locale.getLanguage().equals("zh") || nameEn.isEmpty() ? nameZh : nameEn;
        }
    }

    /// All classifications of one moment.
    public record Book(Map<IndustryCode, Industry> byCode) {

        public static final Book NONE = new Book(Map.of());

        public Book {
            byCode = Map.copyOf(byCode);
        }

        public Optional<Industry> find(IndustryCode code) {
            return Optional.ofNullable(byCode.get(code));
        }

        /// By code in any usual writing (`C19`, `19`, `1952`) or by exact name.
        public Optional<Industry> find(String scheme, String text) {
            var word = text.strip().toUpperCase(Locale.ROOT);
            if (word.isEmpty()) {
                return Optional.empty();
            }
            var direct = byCode.get(new IndustryCode(scheme, word));
            if (direct != null) {
                return Optional.of(direct);
            }
            var withoutSection = word.length() > 1 ? byCode.get(new IndustryCode(scheme, word.substring(1))) : null;
            if (withoutSection != null && withoutSection.section().equals(word.substring(0, 1))) {
                return Optional.of(withoutSection);
            }
            return word.matches("[A-Z]?[0-9.]+") ? Optional.empty() : named(scheme, text.strip());
        }

        private Optional<Industry> named(String scheme, String name) {
            return list(scheme).stream()
                    .filter(it -> it.nameZh().equals(name) || it.nameEn().equalsIgnoreCase(name))
                    .findFirst();
        }

        List<Industry> list(String scheme) {
            return byCode.values().stream()
                    .filter(it -> it.code().scheme().equals(scheme))
                    .sorted(Comparator.comparing(Industry::level)
                            .thenComparing(it -> it.code().code()))
                    .toList();
        }
    }
}

package fugong.importing.web;

import fugong.importing.Field;
import fugong.importing.Loads;
import fugong.importing.TableSchema;
import fugong.importing.sheets.Sheet;
import fugong.importing.sheets.Template;
import fugong.kernel.FindingWords;
import fugong.kernel.Located;
import fugong.security.Actor;
import fugong.security.Needs;
import fugong.security.NotInScope;
import fugong.security.Permission;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// Files to take away: empty templates, exports, and the refused rows of a load.
@Controller
@RequestMapping("/import")
@Needs({Permission.IMPORT, Permission.REPORT})
class ImportFiles {

    private final Loads loads;

    ImportFiles(Loads loads) {
        this.loads = loads;
    }

    @GetMapping("/templates/{resource}.xlsx")
    void template(@PathVariable String resource, HttpServletResponse response, Locale locale, Actor actor)
            throws IOException {
        var schema = offered(resource, actor);
        boolean chinese = locale.getLanguage().equals("zh");
        head(response, "xlsx", (chinese ? schema.zh() : schema.en()) + ".xlsx");
        new Template(schema, chinese).write(response.getOutputStream());
    }

    @GetMapping("/exports/{resource}.{format:csv|xlsx}")
    void export(
            @PathVariable String resource,
            @PathVariable String format,
            HttpServletResponse response,
            Locale locale,
            Actor actor)
            throws IOException {
        var schema = offered(resource, actor);
        boolean chinese = locale.getLanguage().equals("zh");
        head(response, format, resource + "." + format);
        try (var sheet = Sheet.to(response.getOutputStream(), format, chinese ? schema.zh() : schema.en())) {
            sheet.row(schema.fields().stream()
                    .map(it -> heading(it, format, chinese))
                    .toArray());
            loads.export(resource, values -> row(sheet, values), actor);
        }
    }

    /// A workbook is for people, CSV for machines.
    private static String heading(Field field, String format, boolean chinese) {
        return format.equals("csv") ? field.name() : field.heading(chinese);
    }

    @GetMapping("/{id}/refused/{resource}.{format:csv|xlsx}")
    void refused(
            @PathVariable long id,
            @PathVariable String resource,
            @PathVariable String format,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        var load = loads.require(id);
        if (!load.hasFiles()
                || load.parts().stream().noneMatch(it -> it.resource().equals(resource))) {
            throw new NotInScope("resource", resource);
        }
        boolean chinese = locale.getLanguage().equals("zh");
        head(response, format, "%s-%d-refused.%s".formatted(resource, id, format));
        try (var sheet = Sheet.to(response.getOutputStream(), format, resource)) {
            var headings = chinese ? List.of("问题", "代码", "原行号") : List.of("Findings", "Codes", "Row in the file");
            loads.refused(
                    id,
                    resource,
                    (line, found) -> row(
                            sheet,
                            found.isEmpty()
                                    ? joined(line.cells(), headings)
                                    : joined(line.cells(), said(line.number(), found, locale))));
        }
    }

    private static List<String> said(long row, List<Located> found, Locale locale) {
        var words = found.stream()
                .map(it -> it.column().isEmpty()
                        ? FindingWords.says(it.finding(), locale)
                        : it.column() + ": " + FindingWords.says(it.finding(), locale))
                .toList();
        var codes = found.stream().map(it -> it.finding().code()).distinct().toList();
        return List.of(String.join(" ", words), String.join(" ", codes), Long.toString(row));
    }

    private static Object[] joined(String[] cells, List<String> more) {
        var all = new ArrayList<>(Arrays.asList(cells));
        all.addAll(more);
        return all.toArray();
    }

    private TableSchema offered(String resource, Actor actor) {
        return loads.offered(actor).stream()
                .filter(it -> it.name().equals(resource))
                .findFirst()
                .orElseThrow(() -> new NotInScope("resource", resource));
    }

    private static void row(Sheet sheet, @Nullable Object... values) {
        try {
            sheet.row(values);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void head(HttpServletResponse response, String format, String name) {
        response.setContentType(Sheet.type(format));
        response.setHeader(
                "Content-Disposition",
                "attachment; filename*=UTF-8''"
                        + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"));
    }
}

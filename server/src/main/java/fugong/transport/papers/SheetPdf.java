package fugong.transport.papers;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/// The sheet on A4, with the one font we ship inside, so that every reader shows the same characters.
@Component
public class SheetPdf {

    private final ITemplateEngine pages;

    SheetPdf(ITemplateEngine pages) {
        this.pages = pages;
    }

    public byte[] of(TripSheet sheet, Locale locale) {
        var context = new Context(locale);
        context.setVariable("sheet", sheet);
        var out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFont(SheetPdf::font, "Fugong")
                    .withHtmlContent(pages.process("transport/sheet-print", context), null)
                    .withProducer("Fugong")
                    .toStream(out)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static java.io.InputStream font() {
        try {
            return new ClassPathResource("fonts/DroidSansFallbackFull.ttf").getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package fugong.transport.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// The sheet as a spreadsheet: the trip, its stops, its list.
@Component
public class SheetWorkbook {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final MessageSource words;

    SheetWorkbook(MessageSource words) {
        this.words = words;
    }

    public byte[] of(TripSheet sheet, Locale locale) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Fugong", "1.0")) {
            new Writing(book.newWorksheet(say("list", locale)), sheet, locale).write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private String say(String key, Locale locale) {
        return words.getMessage("transport.sheet." + key, null, locale);
    }

    private final class Writing {

        private final Worksheet page;
        private final TripSheet sheet;
        private final Locale locale;
        private int row;

        Writing(Worksheet page, TripSheet sheet, Locale locale) {
            this.page = page;
            this.sheet = sheet;
            this.locale = locale;
        }

        void write() {
            fact("trip", Integer.toString(sheet.trip().id()));
            fact("vehicle", sheet.vehicle());
            fact("operator", sheet.operator());
            fact("departs", MINUTE.format(sheet.departs()));
            fact("arrives", MINUTE.format(sheet.arrives()) + " " + sheet.destination());
            sheet.crew().forEach(it -> fact("role." + it.role(), it.name() + " " + it.phone()));
            row++;
            heading("stop", "place", "hour", "people");
            sheet.stops().forEach(it -> line(it.n(), it.place(), MINUTE.format(it.boards()), it.people()));
            row++;
            heading("seat", "stop", "alights", "name", "phone", "tail", "employer", "needs", "state");
            sheet.passengers()
                    .forEach(it -> line(
                            it.seat(),
                            it.stop(),
                            it.alights(),
                            it.name(),
                            it.phone(),
                            it.tail(),
                            it.employer(),
                            it.needs(),
                            say("state." + it.state(), locale)));
            page.width(1, 22);
            page.width(2, 20);
            page.width(3, 16);
            page.width(5, 30);
        }

        private void fact(String key, String value) {
            page.value(row, 0, say(key, locale));
            page.style(row, 0).bold().set();
            page.value(row, 1, value);
            row++;
        }

        private void heading(String... keys) {
            for (int i = 0; i < keys.length; i++) {
                page.value(row, i, say(keys[i], locale));
                page.style(row, i).bold().set();
            }
            row++;
        }

        private void line(Object... cells) {
            for (int i = 0; i < cells.length; i++) {
                if (cells[i] instanceof Number number) {
                    page.value(row, i, number);
                } else {
                    page.value(row, i, cells[i].toString());
                }
            }
            row++;
        }
    }
}

package fugong.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// Where a list goes on: the sort keys of the last row seen, as opaque text. Unlike a page number it neither skips
/// nor repeats rows when others are added meanwhile, and the thousandth page costs no more than the first.
///
/// @param keys the last row's sort keys, in the order of the sort
public record Cursor(List<String> keys) {

    public static final int MOST = 1000;
    public static final int USUAL = 100;

    public Cursor {
        keys = List.copyOf(keys);
    }

    public static Cursor after(Object... keys) {
        return new Cursor(Arrays.stream(keys).map(String::valueOf).toList());
    }

    /// As it goes over the wire: each key with its length in front, so that any sign may be in a key.
    public String text() {
        var plain = new StringBuilder();
        keys.forEach(it -> plain.append(it.length()).append(':').append(it));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(plain.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// Empty for the first page; a text that is none of ours is refused with 400.
    public static Optional<Cursor> of(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "unknown-cursor");
        }
    }

    private static Cursor parse(String plain) {
        var keys = new ArrayList<String>();
        for (int at = 0; at < plain.length(); ) {
            int colon = plain.indexOf(':', at);
            int length = Integer.parseInt(plain.substring(at, colon));
            keys.add(plain.substring(colon + 1, colon + 1 + length));
            at = colon + 1 + length;
        }
        return new Cursor(keys);
    }

    /// How many rows a caller gets who asked for `wished`.
    public static int limit(@Nullable Integer wished) {
        return wished == null ? USUAL : Math.clamp(wished, 1, MOST);
    }

    /// A page of a list.
    ///
    /// @param next the cursor of the next page; null on the last
    public record Page<T>(List<T> items, @Nullable String next) {

        /// From one row more than the page holds: that row says whether there is a next page.
        public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, Cursor> keysOf) {
            if (oneMore.size() <= limit) {
                return new Page<>(List.copyOf(oneMore), null);
            }
            var items = List.copyOf(oneMore.subList(0, limit));
            return new Page<>(items, keysOf.apply(items.getLast()).text());
        }
    }
}

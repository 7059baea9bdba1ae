package fugong.importing.reading;

/// How much of a file is believed. A file beyond them is refused with the limit in the finding.
///
/// @param rows     lines of one table
/// @param columns  cells of one line
/// @param cell     characters of one cell; a polygon of a county has some 200,000
/// @param unpacked bytes that a packed file may unfold to; a region's 35 days of reports are 60 MB
/// @param kept     bytes of a spreadsheet's shared texts, which have to be held while reading
/// @param ratio    how many times larger than its packed form a file may be, once it is larger than 10 MB
public record Limits(long rows, int columns, int cell, long unpacked, long kept, int ratio) {

    public static final Limits USUAL = new Limits(5_000_000, 500, 4_000_000, 4_000_000_000L, 100_000_000L, 200);
}

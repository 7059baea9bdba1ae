package fugong.kernel;

/// A finding with its place.
///
/// @param resource the file, sheet or form: "enterprises"
/// @param row      1-based row as the person sees it (the heading is row 1); 0 where there is no row
/// @param column   the heading; empty where the whole row is meant
/// @param value    what stood there, as it stood
public record Located(Finding finding, String resource, long row, String column, String value) {}

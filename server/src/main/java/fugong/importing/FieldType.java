package fugong.importing;

/// What a cell may hold, and the Java value that a [Row] gives for it. The words are those of Table Schema.
public enum FieldType {
    /// `String`, trimmed; full-width digits and letters are kept as they came.
    STRING,
    /// `Long`. "1,204", "1 204" and "1204.0" are 1204; "12.5" is a finding.
    INTEGER,
    /// `BigDecimal`. A percent sign divides by 100.
    NUMBER,
    /// `Boolean`: true/false, yes/no, 1/0, 是/否, 有/无.
    BOOLEAN,
    /// `LocalDate`: 2020-02-10, 2020/2/10, 2020.2.10, 20200210, 2020年2月10日, or a date cell of a spreadsheet.
    DATE,
    /// `LocalTime`: 17:00 or 17:00:30.
    TIME,
    /// `OffsetDateTime`; without an offset the region's own (see [LoadContext]).
    DATETIME,
    /// `List<String>`, written with semicolons (also ； and 、).
    LIST,
    /// `org.locationtech.jts.geom.Geometry`, longitude first (WGS 84).
    GEOJSON,
    /// `String` that is well-formed JSON, kept as it came.
    OBJECT;

    /// The word in a datapackage.json.
    public String word() {
        return this == LIST ? "list" : name().toLowerCase(java.util.Locale.ROOT);
    }
}

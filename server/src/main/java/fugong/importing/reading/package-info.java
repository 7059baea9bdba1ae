/// Files become rows of text: CSV, spreadsheets, JSON and GeoJSON, from any hand and possibly hostile.
///
/// What can be wrong with a file is a finding ([FileFlaw]), with a row where one is known. Nothing here knows which
/// columns are wanted. Memory does not grow with the file: rows stream, and [Limits] bound everything that is kept.
@NullMarked
package fugong.importing.reading;

import org.jspecify.annotations.NullMarked;

/// Tables from outside become rows of the rooms: spreadsheets, CSV files, GeoJSON, whole region packs.
///
/// Words: *target* what can be loaded, told by the room that owns it · *load* one attempt with one file or
/// pack ·
/// *plan* what a load would do (created, changed, unchanged, refused), made first and shown · *commit* exactly
/// that plan in one transaction, or refused as stale · *undo* takes a committed load back.
///
/// For the rooms: implement [LoadTarget] as a bean (recipe: docs/howto/add-a-sheet.md). Not here: what a row
/// means. This service knows no room.
@NullMarked
package fugong.importing;

import org.jspecify.annotations.NullMarked;

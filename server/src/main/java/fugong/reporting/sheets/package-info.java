/// What can be loaded into this room from spreadsheets and region packs: reports, readings and base periods,
/// reports of projects, holidays, deadlines. Each is a plug of the importing service and uses the room's doors.
@NullMarked
package fugong.reporting.sheets;

import org.jspecify.annotations.NullMarked;

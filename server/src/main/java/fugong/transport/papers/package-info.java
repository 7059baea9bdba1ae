/// Trip sheets 一车一方案: what a driver, a leader, a checkpoint and an employer hold in their hands.
///
/// Door: [fugong.transport.papers.TripSheets]. The same sheet becomes a page, a PDF, a spreadsheet and a calendar
/// entry. Names are masked for whoever may not see personal data, and every unmasked reading is in the trail.
@NullMarked
package fugong.transport.papers;

import org.jspecify.annotations.NullMarked;

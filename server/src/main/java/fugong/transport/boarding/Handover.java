package fugong.transport.boarding;

import java.time.Instant;

/// The employer's word that so many workers arrived.
///
/// @param employer     0 where it is not in the register; then the name counts
/// @param quarantined  of the received, how many the employer keeps apart first
/// @param signature    path of the strokes, as SVG has it: M, L, numbers
/// @param report       what became of the employer's daily report
public record Handover(
        int employer,
        String employerName,
        String key,
        int received,
        int quarantined,
        String signer,
        String signature,
        Instant at,
        Report report) {

    public enum Report {
        /// There was nothing to correct: no report of the last two weeks, or no employer in the register.
        NONE,
        ACCEPTED,
        /// The rules of reports refused the corrected one; the employer must look at its own report.
        REFUSED
    }

    /// Strokes and nothing else: a signature is drawn into a page.
    boolean sound() {
        return key.matches("[0-9a-zA-Z-]{8,64}")
                && signature.length() >= 8
                && signature.length() <= 60_000
                && signature.matches("[ML0-9 .]+")
                && received >= 0
                && quarantined >= 0
                && quarantined <= received
                && !signer.isBlank()
                && signer.length() <= 60;
    }
}

package fugong.transport.signup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What somebody said about a person who wants to travel, unjudged.
///
/// @param idNumber    identity card; hashed, never kept. May be empty
/// @param home        place
/// @param destination place; null where the employer says it
/// @param health      what an office found, null where nobody looked
/// @param consent     the worker agreed that this is kept and shown to those who bring him or her there
public record SignUpForm(
        String name,
        String phone,
        String idNumber,
        @Nullable Integer home,
        @Nullable Integer destination,
        @Nullable Integer employer,
        String employerName,
        @Nullable LocalDate readyFrom,
        int luggage,
        String needs,
        Worker.@Nullable Health health,
        boolean consent,
        boolean synthetic) {

    /// The employer that the register knows.
    SignUpForm of(int enterprise, String name) {
        return new SignUpForm(
                this.name,
                phone,
                idNumber,
                home,
                destination,
                enterprise,
                name,
                readyFrom,
                luggage,
                needs,
                health,
                consent,
                synthetic);
    }

    SignUpForm at(String cleanName, String cleanPhone, String cleanId, Integer to) {
        return new SignUpForm(
                cleanName,
                cleanPhone,
                cleanId,
                home,
                to,
                employer,
                employerName.strip(),
                readyFrom,
                luggage,
                needs.strip(),
                health,
                consent,
                synthetic);
    }
}

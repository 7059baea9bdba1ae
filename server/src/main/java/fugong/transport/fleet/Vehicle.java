package fugong.transport.fleet;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One coach.
///
/// @param area          where it is based
/// @param enterprise    its operator, when it stands in the register
/// @param rated         seats by its papers
/// @param observation   seats of the rows kept free for people who fall ill on the way
/// @param maxDriving    minutes one driver may drive
/// @param relay         whether a relay driver can be had
/// @param relayDriving  minutes of driving with a relay driver
/// @param availableFrom first day it can be had
/// @param availableTo   last day, null = open
/// @param phone         of its driver or dispatcher
public record Vehicle(
        int id,
        int area,
        @Nullable Integer enterprise,
        String operator,
        String plate,
        String model,
        @Nullable Integer depot,
        int rated,
        int observation,
        int luggage,
        BigDecimal fixedCost,
        BigDecimal costPerKm,
        int maxDriving,
        boolean relay,
        BigDecimal relayCost,
        int relayDriving,
        LocalDate availableFrom,
        @Nullable LocalDate availableTo,
        boolean ready,
        String phone,
        boolean synthetic,
        int version) {

    /// What a coach is like where nobody says otherwise: 49 seats, two drivers take turns.
    public static Vehicle usual() {
        return new Vehicle(
                0,
                0,
                null,
                "",
                "",
                "",
                null,
                49,
                0,
                100,
                BigDecimal.valueOf(1500),
                BigDecimal.valueOf(6),
                1200,
                true,
                BigDecimal.valueOf(800),
                2400,
                LocalDate.MIN,
                null,
                true,
                "",
                false,
                1);
    }
}

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
        int version) {}

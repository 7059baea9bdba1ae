package fugong.sample.firms;

import fugong.sample.facts.Place;
import java.time.LocalDate;

/// A made-up enterprise.
///
/// @param index        its place in the list; what it does by chance follows from it and the seed
/// @param output       10,000 yuan on a normal day
/// @param power        kWh on a normal day
/// @param revenue      10,000 yuan a year
/// @param away         share of the own staff who had gone home to another province
/// @param restart      first day of work again; LocalDate.MAX if later than anybody looks
public record Firm(
        int index,
        String code,
        String nameZh,
        String nameEn,
        Place place,
        String region,
        String industry,
        String ownership,
        boolean aboveScale,
        int staff,
        int contract,
        double output,
        double power,
        double revenue,
        double away,
        Conduct conduct,
        LocalDate restart) {

    /// How it reports.
    public enum Conduct {
        /// On time, nearly every day.
        RELIABLE,
        /// Forgets one day in seven.
        FORGETFUL,
        /// Reports after the deadline.
        TARDY,
        /// Never reports at all.
        SILENT,
        /// Says it works; its meter says it does not.
        BOASTFUL,
        /// Burns power with hardly anybody there.
        IDLE_MACHINES,
        /// Ready, and waits for an approval that does not come.
        WAITING,
        /// Its people are there, its material is not.
        STARVED
    }

    public boolean industrial() {
        var division = Integer.parseInt(division());
        return division >= 6 && division <= 46;
    }

    public String division() {
        return industry.substring(0, 2);
    }

    public Firm restarting(LocalDate day) {
        return new Firm(
                index,
                code,
                nameZh,
                nameEn,
                place,
                region,
                industry,
                ownership,
                aboveScale,
                staff,
                contract,
                output,
                power,
                revenue,
                away,
                conduct,
                day);
    }

    public Firm behaving(Conduct other) {
        return new Firm(
                index,
                code,
                nameZh,
                nameEn,
                place,
                region,
                industry,
                ownership,
                aboveScale,
                staff,
                contract,
                output,
                power,
                revenue,
                away,
                other,
                restart);
    }

    /// The same firm in another trade.
    public Firm making(String code4, String zh, String en) {
        return new Firm(
                index,
                code,
                zh,
                en,
                place,
                region,
                code4,
                ownership,
                aboveScale,
                staff,
                contract,
                output,
                power,
                revenue,
                away,
                conduct,
                restart);
    }
}

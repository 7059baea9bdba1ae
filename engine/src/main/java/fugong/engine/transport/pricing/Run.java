package fugong.engine.transport.pricing;

/// A run as a column: what it costs, and how many of each group it fetches (groups may stand twice).
record Run(long cost, int[] groups, int[] people) {

    /// What it costs above the prices of its people and of a run, the last of the prices; negative means it is
    /// worth more than it costs.
    double reduced(double[] price) {
        double reduced = cost - price[price.length - 1];
        for (int k = 0; k < groups.length; k++) {
            reduced -= price[groups[k]] * people[k];
        }
        return reduced;
    }
}

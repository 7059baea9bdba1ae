package fugong.engine.network.picture.feedback;

/// Solves x = b + Bx for a sparse B ≥ 0 with row sums ≤ 1 that is known to have one solution.
///
/// BiCGSTAB [vandervorst1992] preconditioned by one sweep forwards and one backwards in the given order: a chain in
/// order is done in one step, a ring in two, an expander around one far root in a few dozen, where plain sweeps
/// need thousands.
public final class LinearSystem {

    private static final int STEPS = 400;
    private static final double SMALL = 1e-15;

    private final int size;
    private final int[] start;
    private final int[] column;
    private final double[] value;

    public LinearSystem(int[] start, int[] column, double[] value) {
        this.size = start.length - 1;
        this.start = start;
        this.column = column;
        this.value = value;
    }

    /// The solution, improved from x in place; returns the largest residual, relative to the largest of b.
    public double solve(double[] b, double[] x) {
        double scale = Math.max(1e-300, largest(b));
        double left = residual(b, x, new double[size]);
        for (int restart = 0; restart < 6 && left > SMALL * scale; restart++) {
            double[] before = x.clone();
            improve(b, x, SMALL * scale);
            double now = residual(b, x, new double[size]);
            if (!(now < left)) {
                System.arraycopy(before, 0, x, 0, size);
                break;
            }
            left = now;
        }
        return left / scale;
    }

    private void improve(double[] b, double[] x, double enough) {
        double[] r = new double[size];
        residual(b, x, r);
        double[] shadow = r.clone();
        double[] p = new double[size];
        double[] v = new double[size];
        double[] ahead = new double[size];
        double[] t = new double[size];
        double rho = 1;
        double alpha = 1;
        double omega = 1;
        for (int step = 0; step < STEPS && largest(r) > enough; step++) {
            double next = dot(shadow, r);
            double beta = next / rho * (alpha / omega);
            if (!(Math.abs(beta) < 1e200)) {
                return;
            }
            for (int i = 0; i < size; i++) {
                p[i] = r[i] + beta * (p[i] - omega * v[i]);
            }
            substitute(p, ahead);
            apply(ahead, v);
            alpha = next / dot(shadow, v);
            if (!(Math.abs(alpha) < 1e200)) {
                return;
            }
            add(x, alpha, ahead);
            add(r, -alpha, v);
            substitute(r, ahead);
            apply(ahead, t);
            double tt = dot(t, t);
            omega = tt == 0 ? 0 : dot(t, r) / tt;
            add(x, omega, ahead);
            add(r, -omega, t);
            if (omega == 0) {
                return;
            }
            rho = next;
        }
    }

    /// One Gauss-Seidel sweep forwards and one backwards, from zero.
    private void substitute(double[] r, double[] z) {
        java.util.Arrays.fill(z, 0);
        for (int i = 0; i < size; i++) {
            z[i] = row(i, r, z);
        }
        for (int i = size - 1; i >= 0; i--) {
            z[i] = row(i, r, z);
        }
    }

    private double row(int i, double[] r, double[] z) {
        double sum = r[i];
        for (int at = start[i]; at < start[i + 1]; at++) {
            sum += value[at] * z[column[at]];
        }
        return sum;
    }

    /// y = x − Bx.
    private void apply(double[] x, double[] y) {
        for (int i = 0; i < size; i++) {
            double sum = x[i];
            for (int at = start[i]; at < start[i + 1]; at++) {
                sum -= value[at] * x[column[at]];
            }
            y[i] = sum;
        }
    }

    private double residual(double[] b, double[] x, double[] r) {
        apply(x, r);
        double most = 0;
        for (int i = 0; i < size; i++) {
            r[i] = b[i] - r[i];
            most = Math.max(most, Math.abs(r[i]));
        }
        return Double.isFinite(most) ? most : Double.MAX_VALUE;
    }

    private static double largest(double[] values) {
        double most = 0;
        for (double value : values) {
            most = Math.max(most, Math.abs(value));
        }
        return most;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void add(double[] x, double factor, double[] y) {
        for (int i = 0; i < x.length; i++) {
            x[i] += factor * y[i];
        }
    }
}

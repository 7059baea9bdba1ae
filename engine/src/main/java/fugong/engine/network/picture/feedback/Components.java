package fugong.engine.network.picture.feedback;

import fugong.engine.network.Rows;

/// Strongly connected parts of the binding links, suppliers before buyers [tarjan1972], without recursion.
///
/// Within a part the firms stand in the order in which the search left them: suppliers before buyers except where
/// the part closes on itself.
public final class Components {

    /// Firms, part by part, suppliers' parts first.
    public final int[] order;
    /// First position of each part in the order; one entry more than parts.
    public final int[] partStart;

    private Components(int[] order, int[] partStart) {
        this.order = order;
        this.partStart = partStart;
    }

    public static Components of(Rows rows) {
        return new Search(rows).run();
    }

    /// The depth-first search with its own stack: firm and next link to look at.
    private static final class Search {
        private final Rows rows;
        private final int[] found;
        private final int[] low;
        private final int[] part;
        private final int[] leave;
        private final int[] path;
        private final int[] nextLink;
        private final int[] open;
        private int depth;
        private int opened;
        private int left;
        private int count;
        private int parts;

        Search(Rows rows) {
            this.rows = rows;
            int firms = rows.firms();
            found = new int[firms];
            low = new int[firms];
            part = new int[firms];
            leave = new int[firms];
            path = new int[firms];
            nextLink = new int[firms];
            open = new int[firms];
            java.util.Arrays.fill(part, -1);
        }

        Components run() {
            for (int firm = 0; firm < rows.firms(); firm++) {
                if (found[firm] == 0) {
                    from(firm);
                }
            }
            int[] start = new int[parts + 1];
            for (int of : part) {
                start[of + 1]++;
            }
            for (int i = 0; i < parts; i++) {
                start[i + 1] += start[i];
            }
            int[] next = start.clone();
            int[] order = new int[part.length];
            for (int firm : leave) {
                order[next[part[firm]]++] = firm;
            }
            return new Components(order, start);
        }

        private void from(int root) {
            enter(root);
            while (depth > 0) {
                int firm = path[depth - 1];
                int last = bindingEnd(firm);
                boolean deeper = false;
                while (nextLink[firm] < last) {
                    int supplier = rows.supplier[nextLink[firm]++];
                    if (found[supplier] == 0) {
                        enter(supplier);
                        deeper = true;
                        break;
                    }
                    if (part[supplier] < 0) {
                        low[firm] = Math.min(low[firm], found[supplier]);
                    }
                }
                if (!deeper) {
                    close(firm);
                }
            }
        }

        private int bindingEnd(int firm) {
            int p = rows.slotStart[firm];
            while (p < rows.slotStart[firm + 1] && rows.criticality[p] > 0) {
                p++;
            }
            return rows.linkStart[p];
        }

        private void enter(int firm) {
            found[firm] = ++count;
            low[firm] = count;
            nextLink[firm] = rows.linkStart[rows.slotStart[firm]];
            path[depth++] = firm;
            open[opened++] = firm;
        }

        private void close(int firm) {
            depth--;
            leave[left++] = firm;
            if (depth > 0) {
                int above = path[depth - 1];
                low[above] = Math.min(low[above], low[firm]);
            }
            if (low[firm] == found[firm]) {
                int member;
                do {
                    member = open[--opened];
                    part[member] = parts;
                } while (member != firm);
                parts++;
            }
        }
    }
}

/// The morning of a region: daily reports one by one, in bulk, and the drill-down of the command picture, on the
/// embedded PostgreSQL as it is delivered (fsync on). The same shapes were measured on DHIS2 2.42 on such a
/// machine.
@NullMarked
package fugong.bench.reports;

import org.jspecify.annotations.NullMarked;

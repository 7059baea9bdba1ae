/// The transport office under load and under the knife: 300,000 sign-ups from a sheet and lists read by 32 offices;
/// a server killed again and again while workers, planners and phones go on asking it.
@NullMarked
package fugong.bench.transport;

import org.jspecify.annotations.NullMarked;

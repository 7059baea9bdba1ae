/// Firms that feed on each other: who they are, and their losses and prices when sweeps would crawl.
///
/// [Carriers] takes away all who bind nobody, so that only a small core must be swept again and again. [Components]
/// finds the closed groups, suppliers before buyers. [LinearSystem] and [Elimination] solve one group outright.
@NullMarked
package fugong.engine.network.picture.feedback;

import org.jspecify.annotations.NullMarked;

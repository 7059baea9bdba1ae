/// Long work beside the requests: who works, how far, and the wish to stop.
@NullMarked
package fugong.importing.jobs;

import org.jspecify.annotations.NullMarked;

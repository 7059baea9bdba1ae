/// What made-up firms and projects say day by day, and what their meters say beside it.
@NullMarked
package fugong.sample.days;

import org.jspecify.annotations.NullMarked;

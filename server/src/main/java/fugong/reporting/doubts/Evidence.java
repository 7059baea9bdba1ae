package fugong.reporting.doubts;

import org.jspecify.annotations.Nullable;

/// What is known about one enterprise on one day, in per cent of normal. Null: nobody said or measured it.
///
/// @param works       it says it has resumed, at least partly
/// @param output      output said, of the normal one
/// @param presence    people said to be present, of those due
/// @param power       electricity measured, of the normal one
/// @param powerBefore electricity a week before
/// @param sameDays    on how many days of the last week the numbers were the same as today's, today included
public record Evidence(
        boolean works,
        @Nullable Integer output,
        @Nullable Integer presence,
        @Nullable Integer power,
        @Nullable Integer powerBefore,
        int sameDays) {}

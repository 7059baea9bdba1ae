package fugong.zones;

import fugong.zones.measures.MeasureJson;
import fugong.zones.rules.RuleSetJson;
import java.util.List;
import java.util.stream.Stream;

/// Whose rule a text is, and where it claims to hold.
///
/// @param code  of the area whose rule it is
/// @param codes patterns of codes it holds for beside the areas below: `35*`
record Jurisdiction(String code, List<String> codes) {

    /// Of every rule in the text; a text that cannot be read has none.
    static Stream<Jurisdiction> of(ZoneRegister.Kind kind, String body) {
        return kind == ZoneRegister.Kind.LEVEL
                ? RuleSetJson.read(body).rules().stream()
                        .map(it -> it.heading())
                        .map(it -> new Jurisdiction(it.jurisdiction(), it.codes()))
                : MeasureJson.read(body).tables().stream().map(it -> new Jurisdiction(it.jurisdiction(), it.codes()));
    }

    /// A pattern may not reach beyond the area: 350582 may say `350582*`, 350500 `3505*`, neither may say `35*`.
    boolean keepsToItself() {
        var own = code.replaceFirst("(00)+$", "");
        return !own.isEmpty() && codes.stream().allMatch(it -> it.startsWith(own));
    }
}

package fugong.zones.rules;

import static org.assertj.core.api.Assertions.assertThat;

import fugong.kernel.Finding;
import org.junit.jupiter.api.Test;

/// Rule sets are written by people; everything wrong is said at once, with its place.
class RuleSetJsonExampleTest {

    private static final String RULE = """
            {"id": "R", "jurisdiction": "1", "codes": ["*"], "unit": "county", "validFrom": "2020-02-01",
             "validTo": "%s", "zh": "规则", "en": "Rule", "source": "a book",
             "levels": [{"code": "low", "grade": 0, "colour": "green", "zh": "低", "en": "Low"},
                        {"code": "high", "grade": 1, "colour": "red", "zh": "高", "en": "High"}],
             "inputs": [{"fact": "cases", "absent": 0, "zh": "例", "en": "Cases"},
                        {"fact": "a", "absent": 0, "derived": "%s", "zh": "甲", "en": "A"}],
             "clauses": [{"id": "1", "level": "low", "when": {"is": ["%s", "%s", 0]}, "zh": "无", "en": "None"},
                         {"id": "2", "level": "%s", "when": {"%s": true}, "zh": "有", "en": "Some"}]}
            """;

    private static java.util.List<String> codes(String... holes) {
        return RuleSetJson.read(RULE.formatted((Object[]) holes)).findings().stream()
                .map(Finding::code)
                .toList();
    }

    @Test
    void a_sound_rule_set_has_no_findings() {
        assertThat(codes("2020-02-02", "cases", "cases", "=", "high", "always")).isEmpty();
    }

    @Test
    void all_mistakes_are_found_at_once() {
        assertThat(codes("2020-01-02", "a", "casse", "==", "middle", "sometimes"))
                .containsExactlyInAnyOrder(
                        "zones.rule.ends-before-it-begins",
                        "zones.rule.circle",
                        "zones.rule.unknown-word",
                        "zones.rule.unknown-word",
                        "zones.rule.unknown-word",
                        "zones.rule.unknown-word",
                        "zones.rule.no-last-clause");
    }

    @Test
    void a_path_leads_to_the_mistake() {
        var findings = RuleSetJson.read(RULE.formatted("2020-02-02", "cases", "casse", "=", "high", "always"))
                .findings();
        assertThat(findings.getFirst().facts())
                .containsEntry("path", ".clauses[0].when.is[0]")
                .containsEntry("word", "casse");
    }

    @Test
    void what_is_not_json_is_a_finding_too() {
        assertThat(RuleSetJson.read("{oops").findings()).hasSize(1);
        assertThat(RuleSetJson.read("[1, 2]").rules()).isEmpty();
    }

    @Test
    void conditions_too_deep_are_refused() {
        var deep = "{\"not\":".repeat(50) + "{\"always\":true}" + "}".repeat(50);
        var text = RULE.formatted("2020-02-02", "cases", "cases", "=", "high", "always")
                .replace("{\"always\": true}", deep);
        assertThat(RuleSetJson.read(text).findings()).isNotEmpty();
    }
}

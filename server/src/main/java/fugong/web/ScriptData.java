package fugong.web;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Values for a page's script, as JSON that may stand inside a script element of type application/json: no text in
/// it can end that element or begin another.
@Component
public class ScriptData {

    private final JsonMapper json;

    ScriptData(JsonMapper json) {
        this.json = json;
    }

    public String of(Object value) {
        return json.writeValueAsString(value)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }
}

package fugong.cli.network;

import fugong.engine.network.Flaw;
import java.util.List;

/// What a command can come back with.
sealed interface Answer {

    /// @param notes lines for a person, told beside the tables
    record Tables(List<Sheet> sheets, List<String> notes) implements Answer {
        public Tables {
            sheets = List.copyOf(sheets);
            notes = List.copyOf(notes);
        }
    }

    record Refused(List<Flaw> flaws) implements Answer {
        public Refused {
            flaws = List.copyOf(flaws);
        }
    }

    /// Something already written: a drawing.
    record Text(String text) implements Answer {}
}

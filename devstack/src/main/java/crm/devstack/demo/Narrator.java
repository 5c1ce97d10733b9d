package crm.devstack.demo;

import crm.devstack.api.ImportState;

/** Tells somebody what happens while it happens. */
public interface Narrator {
    /** A new part of the story. */
    void begin(String chapter);

    /** One line, without its end. */
    void say(String line);

    /** How far an import is. */
    void progress(ImportState state);

    /** The import of which the progress was told is over. */
    void progressEnds();
}

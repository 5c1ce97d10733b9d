package crm.platform.republication;

import java.util.UUID;

/**
 * A place on the walk.
 *
 * @param source which of the sources, from 0
 * @param after the last aggregate of it that was told; null before the first
 */
record Position(int source, UUID after) {

    static final Position START = new Position(0, null);

    Position nextSource() {
        return new Position(source + 1, null);
    }

    Position after(UUID told) {
        return new Position(source, told);
    }
}
